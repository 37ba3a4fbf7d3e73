using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>One number from one array or from two. Of two arrays the elements that only the longer one has do not count.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#series-processing-functions
internal static class ProductFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Real = KqlType.Real;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("series_sum", Real, 1, [Dynamic], args => Counted(args[0])?.Sum()),
        Of("series_product", Real, 1, [Dynamic], args => Counted(args[0])?.Aggregate(1.0, (product, number) => product * number)),
        Of("series_magnitude", Real, 1, [Dynamic], args => Counted(args[0]) is { } numbers ? Magnitude(numbers) : null),
        Of("series_dot_product", Real, 2, [Dynamic, Dynamic], args => Dot(Numbers.All(args[0]), Numbers.All(args[1]))),
        Of("series_dot_product", Real, 2, [Dynamic, Real], args => Dot(Numbers.All(args[0]), args[1] as double?)),
        Of("series_dot_product", Real, 2, [Real, Dynamic], args => Dot(Numbers.All(args[1]), args[0] as double?)),
        Of("series_cosine_similarity", Real, 2, [Dynamic, Dynamic, Real, Real], Cosine),
        Of("series_pearson_correlation", Real, 2, [Dynamic, Dynamic], args => Pearson(Numbers.Finite(args[0]), Numbers.Finite(args[1]))),
    ];

    private static List<double>? Counted(object? value) => Numbers.All(value)?.OfType<double>().ToList();

    private static double Magnitude(IEnumerable<double> numbers) => Math.Sqrt(numbers.Sum(number => number * number));

    private static double? Dot(double?[]? left, double?[]? right) =>
        left is not { Length: > 0 } || right is not { Length: > 0 } ? null : left.Zip(right, (a, b) => a * b ?? 0).Sum();

    private static double? Dot(double?[]? array, double? one) =>
        array is not { Length: > 0 } || one is null ? null : array.Sum(number => number * one ?? 0);

    // A magnitude that the query gives is that of the whole array.
    private static object? Cosine(object?[] args)
    {
        if (Numbers.All(args[0]) is not { Length: > 0 } left || Numbers.All(args[1]) is not { Length: > 0 } right)
        {
            return null;
        }

        var pairs = left.Zip(right).Where(pair => pair is { First: not null, Second: not null }).ToList();
        var first = args.Optional(2, null) as double? ?? Magnitude(pairs.Select(pair => pair.First.GetValueOrDefault()));
        var second = args.Optional(3, null) as double? ?? Magnitude(pairs.Select(pair => pair.Second.GetValueOrDefault()));
        return Dot(left, right) / (first * second);
    }

    private static object? Pearson(double[]? left, double[]? right) =>
        left is null || right is null || left.Length != right.Length ? null : Correlation.Of(left, right);
}
