using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Arithmetic between two dynamic values: whole numbers stay whole, all else is computed as real.</summary>
internal static class DynamicArithmetic
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Between("+", (a, b) => unchecked(a + b), (a, b) => a + b),
        Between("-", (a, b) => unchecked(a - b), (a, b) => a - b),
        Between("*", (a, b) => unchecked(a * b), (a, b) => a * b),
        Between("/", (a, b) => b is 0 or -1 ? null : a / b, (a, b) => a / b),
        Boxed("-", KqlType.Dynamic, 1, [KqlType.Dynamic], args => Compute(DynamicValue.FromScalar(0L), args[0] as DynamicValue, (a, b) => unchecked(a - b), (a, b) => a - b)),
    ];

    private static ScalarFunction Between(string name, Func<long, long, long?> whole, Func<double, double, double> real) =>
        Boxed(name, KqlType.Dynamic, 2, [KqlType.Dynamic, KqlType.Dynamic], args => Compute(args[0] as DynamicValue, args[1] as DynamicValue, whole, real));

    private static DynamicValue? Compute(DynamicValue? left, DynamicValue? right, Func<long, long, long?> whole, Func<double, double, double> real) => (left?.Raw, right?.Raw) switch
    {
        (long a, long b) => DynamicValue.FromScalar(whole(a, b)),
        ({ } a, { } b) when Number(a) is { } x && Number(b) is { } y => DynamicValue.FromScalar(real(x, y)),
        _ => null,
    };

    private static double? Number(object value) => value is string or DynamicBag ? null : Conversion.ToReal(value);
}
