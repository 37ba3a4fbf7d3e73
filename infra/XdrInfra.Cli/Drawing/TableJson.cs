using System.Text.Json;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing;

/// <summary>Rows as a JSON array of objects, in the order of the answer.</summary>
internal static class TableJson
{
    public static void Write(TextWriter output, LogsTable table)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    json.WritePropertyName(table.Columns[column].Name);
                    row[column].WriteTo(json);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
