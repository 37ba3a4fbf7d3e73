using System.Text.Json;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Results;

/// <summary>Reads an answer of the query API back into a result.</summary>
internal static class ResultReader
{
    public static QueryResult Read(JsonElement root) => new()
    {
        Tables = root.TryGetProperty("tables", out var tables) ? [.. tables.EnumerateArray().Select(ReadTable)] : [],
        Render = root.TryGetProperty("render", out var render) && render.ValueKind == JsonValueKind.Object ? ReadRender(render) : null,
        Error = root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? ReadError(error) : null,
    };

    private static ResultTable ReadTable(JsonElement table)
    {
        var schema = table.GetProperty("columns").EnumerateArray().Select(ReadColumn).ToList();
        var appenders = schema.Select(column => ColumnFactory.Appender(column.Type)).ToList();
        var rows = 0;
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var i = 0;
            foreach (var cell in row.EnumerateArray().Take(appenders.Count))
            {
                appenders[i].AppendBoxed(ReadCell(cell, schema[i].Type));
                i++;
            }

            rows++;
        }

        var name = table.TryGetProperty("name", out var given) ? given.GetString() ?? "PrimaryResult" : "PrimaryResult";
        return new ResultTable(name, schema, [.. appenders.Select(appender => appender.Snapshot(rows))]);
    }

    private static ColumnSchema ReadColumn(JsonElement column)
    {
        var type = column.TryGetProperty("type", out var given) ? given.GetString() ?? "string" : "string";
        return new ColumnSchema(column.GetProperty("name").GetString() ?? string.Empty, KqlTypes.Parse(type) ?? KqlType.String);
    }

    private static object? ReadCell(JsonElement cell, KqlType type)
    {
        if (cell.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        var text = cell.ValueKind == JsonValueKind.String ? cell.GetString() ?? string.Empty : cell.GetRawText();
        return type switch
        {
            KqlType.String => text,
            KqlType.Dynamic => DynamicValue.FromJson(text),
            KqlType.Bool => ScalarParser.Bool(text),
            KqlType.DateTime => ScalarParser.DateTime(text),
            KqlType.Decimal => ScalarParser.Decimal(text),
            KqlType.Guid => ScalarParser.Guid(text),
            KqlType.Int => ScalarParser.Int(text),
            KqlType.Long => ScalarParser.Long(text),
            KqlType.Real => ScalarParser.Real(text),
            KqlType.TimeSpan => ScalarParser.TimeSpan(text),
            _ => null,
        };
    }

    private static RenderAnnotation ReadRender(JsonElement render)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in render.EnumerateObject().Where(property => property.Name != "visualization" && property.Value.ValueKind != JsonValueKind.Null))
        {
            properties[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() ?? string.Empty : property.Value.GetRawText();
        }

        var kind = render.TryGetProperty("visualization", out var given) ? given.GetString() ?? string.Empty : string.Empty;
        return new RenderAnnotation(kind, properties);
    }

    // The innermost message says most.
    private static QueryError ReadError(JsonElement error)
    {
        var innermost = error;
        while (true)
        {
            if (innermost.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object)
            {
                innermost = inner;
            }
            else if (innermost.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array && details.GetArrayLength() > 0)
            {
                innermost = details[0];
            }
            else
            {
                break;
            }
        }

        return new QueryError(Text(innermost, "code"), Text(innermost, "message"));
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;
}
