using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// Functions of each element, or of each two. What is no number, and what has no partner, gives null;
/// whole numbers stay whole where the function allows it.
/// </summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#series-element-wise-functions
internal static class ElementwiseFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;

    private static readonly KqlType[] NumberTypes = [KqlType.Long, KqlType.Real, KqlType.Decimal];

    public static IEnumerable<ScalarFunction> All =>
    [
        One("series_abs", Math.Abs, number => number == long.MinValue ? -(double)number : (object)Math.Abs(number)),
        One("series_sign", number => double.IsNaN(number) ? number : Math.Sign(number), number => (long)Math.Sign(number)),
        One("series_floor", Math.Floor), One("series_ceiling", Math.Ceiling), One("series_exp", Math.Exp), One("series_log", Math.Log),
        One("series_sin", Math.Sin), One("series_cos", Math.Cos), One("series_tan", Math.Tan),
        One("series_asin", Math.Asin), One("series_acos", Math.Acos), One("series_atan", Math.Atan),
        .. Two("series_add", (a, b) => a + b, (a, b) => Whole((Int128)a + b)),
        .. Two("series_subtract", (a, b) => a - b, (a, b) => Whole((Int128)a - b)),
        .. Two("series_multiply", (a, b) => a * b, (a, b) => Whole((Int128)a * b)),
        .. Two("series_divide", (a, b) => a / b), .. Two("series_pow", (a, b) => Math.Pow(a, b)),
        .. Two("series_equals", (a, b) => a == b, (a, b) => a == b), .. Two("series_not_equals", (a, b) => a != b, (a, b) => a != b),
        .. Two("series_less", (a, b) => a < b, (a, b) => a < b), .. Two("series_less_equals", (a, b) => a <= b, (a, b) => a <= b),
        .. Two("series_greater", (a, b) => a > b, (a, b) => a > b), .. Two("series_greater_equals", (a, b) => a >= b, (a, b) => a >= b),
    ];

    private static ScalarFunction One(string name, Func<double, double> real, Func<long, object>? whole = null) =>
        SeriesDefine.Of(name, Dynamic, 1, [Dynamic], args => ArrayFunctions.List(args[0]) is { } list ? Items(list.Select(item => Apply(item, real, whole))) : null);

    private static DynamicValue? Apply(DynamicValue? item, Func<double, double> real, Func<long, object>? whole) =>
        whole is not null && item?.Raw is long number ? DynamicValue.FromScalar(whole(number))
        : Numbers.Of(item) is { } value ? DynamicValue.FromScalar(real(value))
        : null;

    // Two arrays, or an array and one number for all elements.
    private static IEnumerable<ScalarFunction> Two(string name, Func<double, double, object> real, Func<long, long, object>? whole = null) =>
        NumberTypes.SelectMany(type => new[] { new[] { Dynamic, type }, [type, Dynamic] }).Prepend([Dynamic, Dynamic])
            .Select(types => SeriesDefine.Of(name, Dynamic, 2, types, args => Combine(args, real, whole)));

    private static DynamicValue? Combine(object?[] args, Func<double, double, object> real, Func<long, long, object>? whole)
    {
        var (left, right) = (ArrayFunctions.List(args[0]), ArrayFunctions.List(args[1]));
        if (left is null && right is null)
        {
            return null;
        }

        var (oneLeft, oneRight) = (Single(args[0]), Single(args[1]));
        return Items(Enumerable.Range(0, Math.Max(left?.Count ?? 0, right?.Count ?? 0))
            .Select(i => Apply(left is null ? oneLeft : At(left, i), right is null ? oneRight : At(right, i), real, whole)));
    }

    private static DynamicValue? Apply(DynamicValue? left, DynamicValue? right, Func<double, double, object> real, Func<long, long, object>? whole) => (left?.Raw, right?.Raw) switch
    {
        (long a, long b) when whole is not null => DynamicValue.FromScalar(whole(a, b)),
        _ => Numbers.Of(left) is { } x && Numbers.Of(right) is { } y ? DynamicValue.FromScalar(real(x, y)) : null,
    };

    private static DynamicValue? Single(object? value) => DynamicValue.FromScalar(value is decimal number ? (double)number : value);

    private static DynamicValue? At(IReadOnlyList<DynamicValue?> list, int at) => at < list.Count ? list[at] : null;

    private static object Whole(Int128 exact) => exact >= long.MinValue && exact <= long.MaxValue ? (long)exact : (object)(double)exact;
}
