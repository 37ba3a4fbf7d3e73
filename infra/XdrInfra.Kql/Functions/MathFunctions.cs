using System.Numerics;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Plain maths.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#mathematical-functions
internal static class MathFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of<long, long>("abs", value => value == long.MinValue ? value : Math.Abs(value)), Of<double, double>("abs", Math.Abs), Of<decimal, decimal>("abs", Math.Abs), Of<TimeSpan, TimeSpan>("abs", span => span < TimeSpan.Zero && span != TimeSpan.MinValue ? -span : span),
        Of<int, int>("ceiling", value => value), Of<long, long>("ceiling", value => value), Of<double, double>("ceiling", Math.Ceiling), Of<decimal, decimal>("ceiling", decimal.Ceiling),
        Of<double, double>("sign", value => double.IsNaN(value) ? 0 : Math.Sign(value)),
        Of<double, double>("exp", Math.Exp), Of<double, double>("exp2", value => Math.Pow(2, value)), Of<double, double>("exp10", value => Math.Pow(10, value)),
        Real("log", Math.Log), Real("log2", Math.Log2), Real("log10", Math.Log10), Real("sqrt", Math.Sqrt),
        Of<double, double>("sin", Math.Sin), Of<double, double>("cos", Math.Cos), Of<double, double>("tan", Math.Tan), Of<double, double>("cot", value => 1 / Math.Tan(value)),
        Real("asin", Math.Asin), Real("acos", Math.Acos), Of<double, double>("atan", Math.Atan), Of<double, double, double>("atan2", Math.Atan2),
        Of<double, double>("degrees", value => value * 180 / Math.PI), Of<double, double>("radians", value => value * Math.PI / 180),
        Of<double, double, double>("pow", Math.Pow), Nothing("pi", _ => Math.PI),
        .. RoundFunction.Forms,
        Of<double, bool>("isnan", double.IsNaN), Of<double, bool>("isinf", double.IsInfinity), Of<double, bool>("isfinite", double.IsFinite),
        Of<double, double>("gamma", SpecialFunctions.Gamma), Of<double, double>("loggamma", SpecialFunctions.LogGamma), Of<double, double>("erf", SpecialFunctions.Erf), Of<double, double>("erfc", SpecialFunctions.Erfc),
        Of<long, long, long>("binary_and", (a, b) => a & b), Of<long, long, long>("binary_or", (a, b) => a | b), Of<long, long, long>("binary_xor", (a, b) => a ^ b), Of<long, long>("binary_not", a => ~a),
        Nullable<long, long, long>("binary_shift_left", (a, b) => b < 0 ? null : a << (int)(b % 64)), Nullable<long, long, long>("binary_shift_right", (a, b) => b < 0 ? null : a >> (int)(b % 64)),
        Of<long, long>("bitset_count_ones", a => BitOperations.PopCount((ulong)a)),
    ];

    // Outside of the domain there is no value.
    private static ScalarFunction Real(string name, Func<double, double> function) =>
        Nullable<double, double>(name, value => function(value) is var result && double.IsNaN(result) && !double.IsNaN(value) ? null : result);
}
