using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>count()</c> and <c>countif(condition)</c>; <c>count(condition)</c> is the same as the latter.</summary>
// https://learn.microsoft.com/kusto/query/count-aggregation-function
internal sealed class CountAggregate : IAggregateFunction
{
    public IReadOnlyList<string> Names { get; } = ["count", "countif"];

    public IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder)
    {
        var conditional = call.Function == "countif";
        var star = call.Arguments is [Expr.Star];
        if (call.Arguments.Count > 1 || (conditional && call.Arguments.Count == 0))
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, conditional ? "1 argument" : "no argument", call.Arguments.Count));
            return [];
        }

        var condition = call.Arguments.Count == 1 && !star ? Condition(call, binder, conditional) : null;
        return [new AggregateCall(KqlType.Long, [], _ => new Counter()) { Condition = condition, DefaultName = call.Function + "_" + ResultName.Of(call.Arguments is [var argument] ? argument : null) }];
    }

    // What count() is given counts only if it is a condition: of other values each row counts, null or not.
    // https://learn.microsoft.com/kusto/query/summarize-operator
    private static Scalar? Condition(Expr.Call call, ExpressionBinder binder, bool mustBeBool) =>
        !mustBeBool && binder.Bind(call.Arguments[0]).Type is not (KqlType.Bool or KqlType.Unknown)
            ? null
            : binder.Binder.Condition(call.Arguments[0], binder.Row);

    private sealed class Counter : Aggregator
    {
        private long[] _counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _counts, groupCount, 0);
            foreach (var group in groups)
            {
                if (group >= 0)
                {
                    _counts[group]++;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _counts, groupCount, 0);
            return new Column<long>(_counts, groupCount);
        }
    }
}
