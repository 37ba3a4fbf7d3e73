using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions.Sketches;

/// <summary>Functions over what <c>hll</c> and <c>tdigest</c> gave.</summary>
// https://learn.microsoft.com/kusto/query/using-hll-tdigest
internal static class SketchFunctions
{
    private const KqlType Any = KqlType.Unknown;
    private const KqlType Dynamic = KqlType.Dynamic;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("dcount_hll", KqlType.Long, 1, [Dynamic], args => HashSketch.Count(args[0] as DynamicValue)),
        Boxed("hll_merge", Dynamic, 2, [Dynamic], args => HashSketch.Merge(args.OfType<DynamicValue>()), repeats: true),
        Boxed("merge_tdigest", Dynamic, 2, [Dynamic], args => Digest.Merge(args.OfType<DynamicValue>()), repeats: true),
        Boxed("tdigest_merge", Dynamic, 2, [Dynamic], args => Digest.Merge(args.OfType<DynamicValue>()), repeats: true),
        Boxed("rank_tdigest", KqlType.Real, 2, [Dynamic, Any], args => Rank(args) is { } rank ? rank.Value : null),
        Boxed("percentrank_tdigest", KqlType.Real, 2, [Dynamic, Any], args => Rank(args) is { Total: > 0 } rank ? rank.Value * 100 / rank.Total : null),
    ];

    private static (double Value, long Total)? Rank(object?[] args) =>
        Digest.Read(args[0] as DynamicValue) is { } digest && DynamicValue.FromScalar(args[1]) is { } value ? (digest.Rank(value), digest.Total) : null;
}
