using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace XdrInfra.Model.Output;

/// <summary>A JSON writer on a <see cref="TextWriter"/>: what was written is handed on at each flush, so nothing piles up.</summary>
internal sealed class JsonStream : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _buffer = new();
    private readonly TextWriter _output;

    public JsonStream(TextWriter output)
    {
        _output = output;
        Json = new(_buffer, Options);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Hands on what is complete so far.</summary>
    public void Flush()
    {
        Json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }

    /// <summary>Hands on the rest and ends the last line.</summary>
    public void End()
    {
        Flush();
        _output.Write('\n');
    }

    public void Dispose()
    {
        Json.Dispose();
        _buffer.Dispose();
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
