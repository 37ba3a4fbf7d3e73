using System.Text;

namespace XdrInfra.Kql.Storage;

/// <summary>A dynamic as JSON text, without blanks, as the service writes it.</summary>
internal static class DynamicWriter
{
    public static string Write(DynamicValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The stored text where it is compact already, which saves a parse; else the value written anew.</summary>
    public static string Compact(string json, DynamicValue value) => IsCompact(json) ? json : Write(value);

    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            AppendEscaped(text, c);
        }

        text.Append('"');
    }

    // Compact enough to hand on: an array or bag without blanks outside of its strings.
    private static bool IsCompact(string json)
    {
        if (json[0] is not ('[' or '{') || json[^1] is not (']' or '}'))
        {
            return false;
        }

        return json.AsSpan().IndexOfAny(" \t\r\n\\") < 0 && DynamicParser.TryParse(json, out _);
    }

    private static void Append(StringBuilder text, DynamicValue? value)
    {
        switch (value?.Raw)
        {
            case null:
                text.Append("null");
                break;
            case string plain:
                AppendString(text, plain);
                break;
            case DynamicBag bag:
                AppendBag(text, bag);
                break;
            case IReadOnlyList<DynamicValue?> items:
                AppendItems(text, items);
                break;
            case long or double or bool or decimal:
                text.Append(ScalarText.Of(value.Raw));
                break;
            default:
                AppendString(text, ScalarText.Of(value.Raw));
                break;
        }
    }

    private static void AppendItems(StringBuilder text, IReadOnlyList<DynamicValue?> items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Append(text, items[i]);
        }

        text.Append(']');
    }

    private static void AppendBag(StringBuilder text, DynamicBag bag)
    {
        text.Append('{');
        for (var i = 0; i < bag.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            AppendString(text, bag[i].Key);
            text.Append(':');
            Append(text, bag[i].Value);
        }

        text.Append('}');
    }

    private static void AppendEscaped(StringBuilder text, char c) => _ = c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        '\b' => text.Append("\\b"),
        '\f' => text.Append("\\f"),
        < ' ' => text.Append($"\\u{(int)c:x4}"),
        _ => text.Append(c),
    };
}
