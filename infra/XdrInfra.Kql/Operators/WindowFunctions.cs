using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>Functions that look at other rows need all rows in one batch and in a fixed order.</summary>
internal static class WindowFunctions
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "prev", "next", "row_number", "row_cumsum", "row_rank", "row_rank_dense", "row_rank_min", "row_window_session",
    };

    public static bool Knows(string function) => Names.Contains(function);

    /// <summary>The input as one batch when the expressions look at other rows; a report when its order is not fixed.</summary>
    public static Plan Prepare(Plan input, IReadOnlyList<Expr> expressions, Binder binder)
    {
        if (FindIn(expressions) is not { } call)
        {
            return input;
        }

        if (!input.IsSerialized && !input.Schema.IsOpen)
        {
            binder.Report(Diagnostics.WindowOutsideSerialized(call.At, call.Function));
        }

        return new WholePlan(input);
    }

    /// <summary>The first call that looks at other rows.</summary>
    public static Expr.Call? FindIn(IReadOnlyList<Expr> expressions) => expressions.Select(Find).FirstOrDefault(found => found is not null);

    private static Expr.Call? Find(Expr expression) => expression switch
    {
        Expr.Call call when Names.Contains(call.Function) => call,
        Expr.Call call => FindIn(call.Arguments),
        Expr.Named named => Find(named.Value),
        Expr.Binary binary => Find(binary.Left) ?? Find(binary.Right),
        Expr.Logical logical => FindIn(logical.Operands),
        Expr.Unary unary => Find(unary.Operand),
        Expr.Set set => Find(set.Left),
        Expr.Between between => FindIn([between.Value, between.Low, between.High]),
        Expr.Member member => Find(member.Target),
        Expr.Index index => Find(index.Target),
        _ => null,
    };
}

/// <summary>The rows as one batch.</summary>
internal sealed class WholePlan(Plan input) : Plan(input.Schema)
{
    public override bool IsSerialized => true;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        if (whole.RowCount > 0)
        {
            yield return whole;
        }
    }
}
