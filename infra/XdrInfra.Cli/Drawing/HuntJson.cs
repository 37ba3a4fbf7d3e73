using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XdrInfra.Cli.Hunting;

namespace XdrInfra.Cli.Drawing;

/// <summary>The verdicts for programs.</summary>
internal static class HuntJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<HuntResult> results)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("queries");
            foreach (var result in results)
            {
                Write(json, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, HuntResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.Query.File);
        json.WriteString("title", result.Query.Title);
        json.WriteString("verdict", result.Verdict.Word());
        json.WriteStartArray("notes");
        foreach (var note in result.Notes)
        {
            var (line, column) = result.Query.Locate(note.Start);
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteString("kind", note.Kind);
            json.WriteString("message", note.Message);
            json.WriteString("fix", note.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
