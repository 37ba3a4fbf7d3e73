namespace XdrInfra.Kql.Storage;

/// <summary>The content of <c>dynamic(…)</c>: JSON that may also hold single quotes, typed literals such as <c>datetime(…)</c>, and comments.</summary>
// https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic#dynamic-literals
internal static class DynamicLiteral
{
    public static bool TryParse(string text, out DynamicValue? value) =>
        DynamicParser.TryParse(text, out value) || new DynamicReader(text).TryRead(out value);
}
