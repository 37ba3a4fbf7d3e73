using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions that give tables: <c>materialize</c>, <c>table</c>, and wrappers that change nothing.</summary>
internal static class TabularFunctions
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "materialize", "table", "totable", "view", "stored_query_result", "external_table", "materialized_view", "graph", "inline_external_table" };

    public static bool IsTabular(string name) => Names.Contains(name);

    /// <summary>The table; null when the function is not one of these.</summary>
    public static Plan? Bind(Expr.Call call, Binder binder) => (call.Function, call.Arguments) switch
    {
        ("materialize", [var inner]) => new MaterializePlan(binder.Table(inner)),
        ("totable", [var inner]) => binder.Table(inner),   // not in the reference; workbooks of Microsoft wrap a query in it
        ("table", [Expr.Literal { Value: string name } literal, ..]) => binder.Table(new Expr.Name(literal.Span, name)),
        ("table", [var name, ..]) => Named(name, call, binder),
        ("external_table" or "stored_query_result" or "materialized_view" or "graph" or "inline_external_table", _) => NotRun(call, binder),
        ("materialize" or "table" or "totable", _) => WrongUse(call, binder),
        _ => null,
    };

    // The name may be that of a scalar let or of a parameter; without a value the parameter stands for any table.
    private static Plan Named(Expr name, Expr.Call call, Binder binder)
    {
        switch (binder.Scalar(name, RowType.Nothing))
        {
            case ConstantScalar { Value: string text }:
                return binder.Table(new Expr.Name(call.Span, text));
            case ConstantScalar { Value: not null } other:
                binder.Report(Diagnostics.ArgumentType(name.Span, call.Function, 1, "string", other.Type.Name()));
                return new EmptyPlan(RowType.Open);
            case ConstantScalar or { Type: KqlType.Unknown }:
                return new EmptyPlan(RowType.Open);
            default:
                binder.Report(Diagnostics.FormNotSupported(name.Span, "A name of a table that has to be computed"));
                return new EmptyPlan(RowType.Open);
        }
    }

    private static EmptyPlan NotRun(Expr.Call call, Binder binder)
    {
        binder.Report(Diagnostics.FunctionNotSupported(call.At, call.Function));
        return new EmptyPlan(RowType.Open);
    }

    private static EmptyPlan WrongUse(Expr.Call call, Binder binder)
    {
        binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "1 argument", call.Arguments.Count));
        return new EmptyPlan(RowType.Open);
    }
}
