using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions.Sketches;

/// <summary>
/// What <c>tdigest</c> gives: the distinct values in their order, and how often each occurs. The service keeps an estimate in a form
/// that it does not publish; this one answers exactly.
/// </summary>
// https://learn.microsoft.com/kusto/query/tdigest-aggregation-function
internal sealed class Digest
{
    private const string Mark = "tdigest";

    private readonly IReadOnlyList<DynamicValue?> _values;
    private readonly IReadOnlyList<long> _weights;

    private Digest(IReadOnlyList<DynamicValue?> values, IReadOnlyList<long> weights) => (_values, _weights) = (values, weights);

    public long Total => _weights.Sum();

    public static Digest Of(IEnumerable<KeyValuePair<DynamicValue, long>> weights)
    {
        var sorted = weights.Order(Comparer<KeyValuePair<DynamicValue, long>>.Create((left, right) => ValueOrder.Compare(left.Key, right.Key))).ToList();
        return new Digest([.. sorted.Select(pair => pair.Key)], [.. sorted.Select(pair => pair.Value)]);
    }

    /// <summary>Null when the value was not made by <c>tdigest</c>.</summary>
    public static Digest? Read(DynamicValue? state) => state?.Items is [{ Raw: Mark }, { Items: { } values }, { Items: { } weights }] && values.Count == weights.Count
        ? new Digest(values, [.. weights.Select(weight => weight?.Raw as long? ?? 0)])
        : null;

    public static DynamicValue? Merge(IEnumerable<DynamicValue?> states)
    {
        var known = states.Select(Read).OfType<Digest>().ToList();
        var weights = new Dictionary<DynamicValue, long>();
        foreach (var digest in known)
        {
            digest.AddTo(weights);
        }

        return known.Count == 0 ? null : Of(weights).State;
    }

    public DynamicValue State => DynamicValue.FromItems(
        [DynamicValue.FromScalar(Mark), DynamicValue.FromItems(_values), DynamicValue.FromItems([.. _weights.Select(weight => DynamicValue.FromScalar(weight))])]);

    /// <summary>Puts the weights to those that are known already.</summary>
    public void AddTo(Dictionary<DynamicValue, long> weights)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i] is { } value)
            {
                weights[value] = weights.GetValueOrDefault(value) + _weights[i];
            }
        }
    }

    /// <summary>The value of nearest rank; null when there are none.</summary>
    public DynamicValue? Percentile(double percentile)
    {
        var rank = Math.Clamp((long)Math.Ceiling(percentile / 100 * Total), 1, Math.Max(Total, 1));
        var sum = 0L;
        for (var i = 0; i < _values.Count; i++)
        {
            sum += _weights[i];
            if (sum >= rank)
            {
                return _values[i];
            }
        }

        return null;
    }

    /// <summary>How many values are not greater.</summary>
    public double Rank(DynamicValue value)
    {
        var rank = 0L;
        for (var i = 0; i < _values.Count && ValueOrder.Compare(_values[i], value) <= 0; i++)
        {
            rank += _weights[i];
        }

        return rank;
    }
}
