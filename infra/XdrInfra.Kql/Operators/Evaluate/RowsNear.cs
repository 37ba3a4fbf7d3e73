using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>rows_near(condition, n [, after])</c>: rows with at most so many rows between them and one where the condition holds.</summary>
// https://learn.microsoft.com/kusto/query/rows-near-plugin
internal static class RowsNear
{
    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var call = syntax.Call;
        if (call.Arguments.Count is < 2 or > 3)
        {
            binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "2 or 3 arguments", call.Arguments.Count));
            return new EmptyPlan(input.Schema);
        }

        var before = binder.Constant(call.Arguments[1], "The number of rows", KqlType.Long);
        var after = call.Arguments.Count > 2 ? binder.Constant(call.Arguments[2], "The number of rows", KqlType.Long) : before;
        return new RowsNearPlan(input, binder.Condition(call.Arguments[0], input.Schema), before, after);
    }
}

internal sealed class RowsNearPlan(Plan input, Scalar condition, Scalar before, Scalar after) : Plan(input.Schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        var (back, ahead) = (Number(before, run), Number(after, run));
        var rows = new List<int>();
        foreach (var found in Kernel.Selection((Column<bool>)condition.Evaluate(whole, run)))
        {
            var from = Math.Max(found - back, rows.Count == 0 ? 0 : rows[^1] + 1);
            var to = Math.Min(found + ahead, whole.RowCount - 1);
            for (var row = from; row <= to; row++)
            {
                rows.Add((int)row);
            }
        }

        if (rows.Count > 0)
        {
            yield return whole.Select([.. rows]);
        }
    }

    private static long Number(Scalar scalar, Run run) => scalar.EvaluateOnce(run) is long number ? Math.Clamp(number, 0, int.MaxValue) : 0;
}
