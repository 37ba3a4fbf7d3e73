using System.Text;

namespace XdrInfra.Kql.Functions.Sketches;

/// <summary>
/// What <c>hll</c> gives: the 64-bit hashes of the distinct values. The service keeps an estimate in a form that it does not publish;
/// this one counts exactly, as long as no two values have one hash (a chance of one in 37 million with a million values).
/// </summary>
// https://learn.microsoft.com/kusto/query/hll-aggregation-function
internal static class HashSketch
{
    private const string Mark = "hll";

    public static long HashOf(object value) => unchecked((long)XxHash64.Compute(Encoding.UTF8.GetBytes(ScalarText.Of(value))));

    public static DynamicValue Of(IEnumerable<long> hashes) =>
        DynamicValue.FromItems([DynamicValue.FromScalar(Mark), DynamicValue.FromItems([.. hashes.Select(hash => DynamicValue.FromScalar(hash))])]);

    /// <summary>The hashes; null when the value was not made by <c>hll</c>.</summary>
    public static IEnumerable<long>? Read(DynamicValue? state) =>
        state?.Items is [{ Raw: Mark }, { Items: { } hashes }] ? hashes.Select(hash => hash?.Raw).OfType<long>() : null;

    public static long? Count(DynamicValue? state) => Read(state)?.LongCount();

    public static DynamicValue? Merge(IEnumerable<DynamicValue?> states)
    {
        var known = states.Select(Read).OfType<IEnumerable<long>>().ToList();
        return known.Count == 0 ? null : Of(known.SelectMany(hashes => hashes).Distinct());
    }

    /// <summary>How many values all have; null when one was not made by <c>hll</c>.</summary>
    public static long? CountCommon(IEnumerable<DynamicValue?> states)
    {
        HashSet<long>? common = null;
        foreach (var state in states)
        {
            if (Read(state) is not { } hashes)
            {
                return null;
            }

            if (common is null)
            {
                common = [.. hashes];
            }
            else
            {
                common.IntersectWith(hashes);
            }
        }

        return common?.Count;
    }
}
