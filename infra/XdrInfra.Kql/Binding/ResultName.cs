using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>The name that a column gets when the query gives none.</summary>
internal static class ResultName
{
    // These hand on the name of their first argument.
    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "bin", "floor", "bin_at", "tostring", "tolong", "toint", "toreal", "todouble", "todatetime", "totimespan", "tobool", "toboolean",
        "todecimal", "toguid", "todynamic", "parse_json", "parsejson", "toobject", "make_string", "bin_auto",
    };

    /// <summary>Empty when the expression suggests no name.</summary>
    public static string Of(Expr? expression) => expression switch
    {
        Expr.Name name => name.Text,
        Expr.Named named => named.Names[0].Text,
        Expr.Member { Target: Expr.Name { Text: "$left" or "$right" } } side => side.Text,
        Expr.Member member => Joined(Of(member.Target), member.Text),
        Expr.Index { At: Expr.Literal { Value: string or long } at } index => Joined(Of(index.Target), at.Value?.ToString() ?? string.Empty),
        Expr.Call call when Transparent.Contains(call.Function) && call.Arguments.Count > 0 => Of(call.Arguments[0]),
        _ => string.Empty,
    };

    private static string Joined(string target, string member) => target.Length == 0 ? string.Empty : $"{target}_{member}";
}
