using System.Globalization;
using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>percentile</c>, <c>percentiles</c> and <c>percentiles_array</c>: values that occur, by nearest rank.</summary>
// https://learn.microsoft.com/kusto/query/percentiles-aggregation-function
internal sealed class PercentileAggregate : IAggregateFunction
{
    public IReadOnlyList<string> Names { get; } = ["percentile", "percentiles", "percentiles_array"];

    public IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count < 2 || (call.Function == "percentile" && call.Arguments.Count > 2))
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, call.Function == "percentile" ? "2 arguments" : "at least 2 arguments", call.Arguments.Count));
            return [];
        }

        var value = binder.Bind(call.Arguments[0]);
        if (value.Type is KqlType.String or KqlType.Guid or KqlType.Bool)
        {
            binder.Binder.Report(Diagnostics.ArgumentType(call.Arguments[0].Span, call.Function, 1, "a number, datetime or timespan", value.Type.Name()));
            return [];
        }

        var type = value.Type switch { KqlType.Int => KqlType.Long, KqlType.Decimal or KqlType.Dynamic or KqlType.Unknown => KqlType.Real, var other => other };
        var typed = ConvertScalar.Of(value, type);
        var ranks = call.Arguments.Skip(1).Select(rank => (Name: Fragment(rank), Scalar: binder.Binder.Constant(rank, "The percentile", KqlType.Unknown))).ToList();
        var name = ResultName.Of(call.Arguments[0]);
        return call.Function == "percentiles_array"
            ? [new AggregateCall(KqlType.Dynamic, [typed], run => Create(type, [.. ranks.SelectMany(rank => Ranks(rank.Scalar, run))], asArray: true)) { DefaultName = $"percentiles_{name}" }]
            : [.. ranks.Select(rank => new AggregateCall(type, [typed], run => Create(type, Ranks(rank.Scalar, run), asArray: false)) { DefaultName = $"percentile_{name}_{rank.Name}" })];
    }

    // 99.9 becomes 99_9.
    private static string Fragment(Expr rank) => rank is Expr.Literal { Value: IFormattable number }
        ? number.ToString(null, CultureInfo.InvariantCulture).Replace('.', '_')
        : string.Empty;

    private static double[] Ranks(Scalar rank, Run run) =>
        [.. SetSource.Expand(rank.EvaluateOnce(run)).Select(value => Conversion.ToReal(value) ?? 0)];

    private static Aggregator Create(KqlType type, double[] ranks, bool asArray) => TypeDispatch.Call(type, new Factory(ranks, asArray));

    private sealed class Factory(double[] ranks, bool asArray) : ITyped<Aggregator>
    {
        public Aggregator For<T>() => new Percentiles<T>(ranks, asArray);
    }

    private sealed class Percentiles<T>(double[] ranks, bool asArray) : Aggregator
    {
        private List<T>?[] _values = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _values, groupCount, null);
            var column = (Column<T>)arguments[0];
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && !column.IsNull(i))
                {
                    (_values[groups[i]] ??= []).Add(column[i]);
                    _held += 8;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _values, groupCount, null);
            var appender = ColumnFactory.Appender(asArray ? KqlType.Dynamic : KqlTypes.Of<T>());
            for (var group = 0; group < groupCount; group++)
            {
                _values[group]?.Sort(ValueOrder.Compare);
                appender.AppendBoxed(Result(_values[group]));
            }

            return appender.Snapshot(groupCount);
        }

        private object? Result(List<T>? sorted) => asArray
            ? DynamicValue.FromItems([.. ranks.Select(rank => DynamicValue.FromScalar(At(sorted, rank)))])
            : At(sorted, ranks.Length == 0 ? 0 : ranks[0]);

        private static object? At(List<T>? sorted, double rank) =>
            sorted is null ? null : sorted[Math.Clamp((int)Math.Ceiling(rank / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
