using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>Standard deviation, variance and covariance, of a sample or (with p) of the population.</summary>
// https://learn.microsoft.com/kusto/query/stdev-aggregation-function
// https://learn.microsoft.com/kusto/query/covariance-aggregation-function
internal static class SpreadAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        Create("stdev", 1, sample: true, Math.Sqrt, "stdevif"), Create("stdevp", 1, sample: false, Math.Sqrt, null),
        Create("variance", 1, sample: true, value => value, "varianceif"), Create("variancep", 1, sample: false, value => value, "variancepif"),
        Create("covariance", 2, sample: true, value => value, "covarianceif"), Create("covariancep", 2, sample: false, value => value, "covariancepif"),
    ];

    private static SimpleAggregate Create(string name, int arguments, bool sample, Func<double, double> last, string? conditional) =>
        new(name, name, arguments, arguments, args => args[0].Type is KqlType.String or KqlType.Guid or KqlType.Dynamic ? null : KqlType.Real, (_, _) => new Spread(sample, last))
        {
            ConditionalName = conditional,
            ConditionalPrefix = conditional,
        };

    // Welford's running form, which stays exact where sums of squares would not.
    private sealed class Spread(bool sample, Func<double, double> last) : Aggregator
    {
        private long[] _counts = [];
        private double[] _leftMeans = [];
        private double[] _rightMeans = [];
        private double[] _products = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _counts, groupCount, 0);
            Grow(ref _leftMeans, groupCount, 0);
            Grow(ref _rightMeans, groupCount, 0);
            Grow(ref _products, groupCount, 0);
            var left = (Column<double>)Conversion.Convert(arguments[0], KqlType.Real);
            var right = (Column<double>)Conversion.Convert(arguments[^1], KqlType.Real);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && !left.IsNull(i) && !right.IsNull(i))
                {
                    Add(groups[i], left[i], right[i]);
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _counts, groupCount, 0);
            Grow(ref _products, groupCount, 0);
            var less = sample ? 1 : 0;
            return Kernel.Rows<double>(groupCount, group => _counts[group] <= less ? 0 : last(_products[group] / (_counts[group] - less)));
        }

        private void Add(int group, double left, double right)
        {
            var count = ++_counts[group];
            var leftDistance = left - _leftMeans[group];
            _leftMeans[group] += leftDistance / count;
            _rightMeans[group] += (right - _rightMeans[group]) / count;
            _products[group] += leftDistance * (right - _rightMeans[group]);
        }
    }
}
