using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>
/// <c>arg_max(a, b, *)</c> and <c>arg_min</c>: values of the row where a is greatest or least; rows where a is null count only where it is null in all.
/// <c>take_any(a, *)</c>: values of the first row; of a single value the first that is not null and not empty.
/// </summary>
// https://learn.microsoft.com/kusto/query/arg-max-aggregation-function
// https://learn.microsoft.com/kusto/query/take-any-aggregation-function
internal sealed class ArgExtremeAggregate : IAggregateFunction
{
    public IReadOnlyList<string> Names { get; } = ["arg_max", "arg_min", "argmax", "argmin", "take_any", "any", "take_anyif", "anyif"];

    public IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder)
    {
        var conditional = call.Function is "take_anyif" or "anyif";
        if (call.Arguments.Count == 0 || (conditional && call.Arguments.Count != 2))
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, conditional ? "2 arguments" : "at least 1 argument", call.Arguments.Count));
            return [];
        }

        if (call.Function.StartsWith("arg", StringComparison.Ordinal) && call.Arguments[0] is Expr.Star star)
        {
            binder.Binder.Report(Diagnostics.BadUse(star.Span, $"The first argument of '{call.Function}' is what to order by; a star comes after it."));
            return [];
        }

        var condition = conditional ? binder.Binder.Condition(call.Arguments[1], binder.Row) : null;
        var values = conditional ? [call.Arguments[0]] : call.Arguments;
        var byOrder = call.Function.StartsWith("arg", StringComparison.Ordinal);
        var sign = call.Function.EndsWith("min", StringComparison.Ordinal) ? -1 : 1;
        var outputs = ArgOutputs.Of(call, values, byOrder, binder);
        if (byOrder && outputs.Count > 0 && !ValueOrder.HasOrder(outputs[0].Scalar.Type))
        {
            binder.Binder.Report(Diagnostics.NotSortable(call.Arguments[0].Span, outputs[0].Scalar.Type.Name()));
        }

        var single = !byOrder && values is [not Expr.Star] && outputs.Count == 1;
        var shared = new RowChoice(byOrder || single ? outputs[0].Scalar : null, single ? 0 : sign, condition);
        return [.. outputs.Select(output => new AggregateCall(output.Scalar.Type, [output.Scalar], _ => new NeverUsed()) { DefaultName = output.Name, Choice = shared })];
    }

    /// <summary>Calls with a choice are answered from the chosen rows.</summary>
    private sealed class NeverUsed : Aggregator
    {
        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
        }

        public override Column Finish(int groupCount) => ColumnFactory.Nulls(KqlType.Dynamic, groupCount);
    }
}
