using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Tables and functions of other clusters and databases: <c>cluster("c").database("d").Name</c>.</summary>
internal static class OtherPlaces
{
    /// <summary>Such a place stands before the name: a call on it has it as its first argument.</summary>
    public static bool Calls(Expr.Call call) => call.Arguments is [Expr.Call { Function: "database" or "cluster" or "adx" or "arg" }, ..];

    public static KqlDiagnostic Function(Expr.Call call) => Diagnostics.FormNotSupported(call.Span, "A function of another cluster or database");

    public static KqlDiagnostic Table(Expr.Member member) => Diagnostics.FormNotSupported(member.Span, "A table of another cluster or database");
}
