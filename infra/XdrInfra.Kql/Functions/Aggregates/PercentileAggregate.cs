using System.Globalization;
using System.Runtime.CompilerServices;
using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>percentile</c>, <c>percentiles</c> and <c>percentiles_array</c>: values that occur, by nearest rank; with a w in the name each counts by its weight.</summary>
// https://learn.microsoft.com/kusto/query/percentiles-aggregation-function
// https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function
internal sealed class PercentileAggregate : IAggregateFunction
{
    public IReadOnlyList<string> Names { get; } = ["percentile", "percentiles", "percentiles_array", "percentilew", "percentilesw", "percentilesw_array"];

    public IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder)
    {
        var isWeighted = call.Function is "percentilew" or "percentilesw" or "percentilesw_array";
        var (least, isSingle) = (isWeighted ? 3 : 2, call.Function is "percentile" or "percentilew");
        if (call.Arguments.Count < least || (isSingle && call.Arguments.Count > least))
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, isSingle ? $"{least} arguments" : $"at least {least} arguments", call.Arguments.Count));
            return [];
        }

        var value = binder.Bind(call.Arguments[0]);
        if (value.Type is KqlType.String or KqlType.Guid or KqlType.Bool)
        {
            binder.Binder.Report(Diagnostics.ArgumentType(call.Arguments[0].Span, call.Function, 1, "a number, datetime or timespan", value.Type.Name()));
            return [];
        }

        var type = value.Type switch { KqlType.Int => KqlType.Long, KqlType.Decimal or KqlType.Dynamic or KqlType.Unknown => KqlType.Real, var other => other };
        IReadOnlyList<Scalar> columns = isWeighted
            ? [ConvertScalar.Of(value, type), ConvertScalar.Of(binder.Bind(call.Arguments[1]), KqlType.Long)]
            : [ConvertScalar.Of(value, type)];
        var ranks = call.Arguments.Skip(least - 1).Select(rank => (Name: Fragment(rank), Scalar: binder.Binder.Constant(rank, "The percentile", KqlType.Unknown))).ToList();
        var name = ResultName.Of(call.Arguments[0]);
        return call.Function is "percentiles_array" or "percentilesw_array"
            ? [new AggregateCall(KqlType.Dynamic, columns, run => Create(type, [.. ranks.SelectMany(rank => Ranks(rank.Scalar, run))], true, isWeighted)) { DefaultName = $"percentiles_{name}" }]
            : [.. ranks.Select(rank => new AggregateCall(type, columns, run => Create(type, Ranks(rank.Scalar, run), false, isWeighted)) { DefaultName = $"percentile_{name}_{rank.Name}" })];
    }

    // 99.9 becomes 99_9.
    private static string Fragment(Expr rank) => rank is Expr.Literal { Value: IFormattable number }
        ? number.ToString(null, CultureInfo.InvariantCulture).Replace('.', '_')
        : string.Empty;

    private static double[] Ranks(Scalar rank, Run run) =>
        [.. SetSource.Expand(rank.EvaluateOnce(run)).Select(value => Conversion.ToReal(value) ?? 0)];

    private static Aggregator Create(KqlType type, double[] ranks, bool asArray, bool isWeighted) => TypeDispatch.Call(type, new Factory(ranks, asArray, isWeighted));

    private sealed class Factory(double[] ranks, bool asArray, bool isWeighted) : ITyped<Aggregator>
    {
        public Aggregator For<T>() => isWeighted ? new WeightedPercentiles<T>(ranks, asArray) : new Percentiles<T>(ranks, asArray);
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
                    _held += 2 * Unsafe.SizeOf<T>();
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _values, groupCount, null);
            var appender = ColumnFactory.Appender(asArray ? KqlType.Dynamic : KqlTypes.Of<T>());
            for (var group = 0; group < groupCount; group++)
            {
                Sort(_values[group]);
                appender.AppendBoxed(Result(_values[group]));
            }

            return appender.Snapshot(groupCount);
        }

        private static void Sort(List<T>? values)
        {
            if (typeof(T).IsValueType)
            {
                values?.Sort();   // the same order, without a call for each two values
            }
            else
            {
                values?.Sort(ValueOrder.Compare);
            }
        }

        private object? Result(List<T>? sorted) => asArray
            ? DynamicValue.FromItems([.. ranks.Select(rank => DynamicValue.FromScalar(At(sorted, rank)))])
            : At(sorted, ranks.Length == 0 ? 0 : ranks[0]);

        private static object? At(List<T>? sorted, double rank) =>
            sorted is null ? null : sorted[Math.Clamp((int)Math.Ceiling(rank / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
