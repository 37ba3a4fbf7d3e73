using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>The name that a column gets when the query gives none.</summary>
internal static class ResultName
{
    // These hand on the name of their first argument.
    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "split", "tostring", "tohex", "todynamic", "toobject", "tolong", "toint", "toreal", "todouble", "todatetime",
        "totimespan", "totime", "tobool", "toboolean", "todecimal", "toguid", "parse_csv", "parsejson", "parse_json", "parse_xml",
        "format_datetime", "format_timespan", "startofday", "bin", "floor", "bin_at", "bin_auto", "binary_and", "binary_or", "binary_xor",
        "binary_not", "binary_shift_right", "binary_shift_left", "bitset_count_ones", "round", "ceiling", "pow", "sqrt",
        "log", "log2", "log10", "exp", "exp2", "exp10", "cos", "sin", "tan", "acos", "asin", "atan", "atan2", "abs", "rand", "gamma",
        "loggamma", "erf", "erfc", "format_bytes", "series_fir", "series_iir", "series_fill_backward", "series_fill_forward",
        "series_fill_const", "series_fill_linear", "series_outliers",
    };

    // These set a word before the name of their first argument.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["strlen"] = "strlen", ["string_size"] = "string_size", ["gettype"] = "type", ["treepath"] = "tree", ["repeat"] = "repeat",
        ["dcount_hll"] = "dcount_hll", ["percentile_tdigest"] = "percentile_tdigest", ["percentiles_array_tdigest"] = "percentile_tdigest",
    };

    /// <summary>Empty when the expression suggests no name.</summary>
    public static string Of(Expr? expression) => expression switch
    {
        Expr.Name name => name.Text,
        Expr.Named named => named.Names[0].Text,
        Expr.Member { Target: Expr.Name { Text: "$left" or "$right" } } side => side.Text,
        Expr.Member member => Joined(Of(member.Target), member.Text),
        Expr.Index { At: Expr.Literal { Value: string or long } at } index => Joined(Of(index.Target), at.Value?.ToString() ?? string.Empty),
        Expr.Call { Function: "column_ifexists" or "columnifexists", Arguments: [Expr.Literal { Value: string column }, ..] } => column,
        Expr.Call { Function: "ingestion_time" } => "$IngestionTime",
        Expr.Call { Function: "array_sort_asc" or "array_sort_desc", Arguments: [var array, ..] } => Sorted(array, 0),
        Expr.Call { Function: "make_datetime", Arguments: [var text] } => Of(text),
        Expr.Call { Function: "hll_merge", Arguments.Count: > 1 } => "hll_merged_result",
        Expr.Call { Function: "merge_tdigest" or "tdigest_merge", Arguments.Count: > 1 } => "tdigests_merge_result",
        Expr.Call { Arguments: [var first, ..] } call when Prefixes.TryGetValue(call.Function, out var prefix) => $"{prefix}_{Of(first)}",
        Expr.Call call when Transparent.Contains(call.Function) && call.Arguments.Count > 0 => Of(call.Arguments[0]),
        _ => string.Empty,
    };

    /// <summary>What functions that hand on a name are called on, at the end; the expression itself when it is no such call.</summary>
    public static Expr Innermost(Expr expression)
    {
        while (expression is Expr.Call { Arguments.Count: > 0 } call && Transparent.Contains(call.Function))
        {
            expression = call.Arguments[0];
        }

        return expression;
    }

    /// <summary>The name of an array that <c>array_sort_asc()</c> has sorted.</summary>
    public static string Sorted(Expr array, int at) => Of(array) is { Length: > 0 } name ? $"{name}_sorted" : $"array{at}_sorted";

    private static string Joined(string target, string member) => target.Length == 0 ? member : $"{target}_{member}";
}
