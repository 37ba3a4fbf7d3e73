using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>around(value, center, delta)</c>: no farther from the center than the delta; both ends are within.</summary>
// https://learn.microsoft.com/kusto/query/around-function
internal static class AroundFunction
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of(KqlType.Long, KqlType.Long, args => args is [long value, long center, long delta] ? Math.Abs((decimal)value - center) <= delta : null),
        Of(KqlType.Real, KqlType.Real, args => args is [double value, double center, double delta] ? Math.Abs(value - center) <= delta : null),
        Of(KqlType.DateTime, KqlType.TimeSpan, args => args is [DateTime value, DateTime center, TimeSpan delta] ? (value - center).Duration() <= delta : null),
        Of(KqlType.TimeSpan, KqlType.TimeSpan, args => args is [TimeSpan value, TimeSpan center, TimeSpan delta] ? Math.Abs((decimal)value.Ticks - center.Ticks) <= delta.Ticks : null),
    ];

    private static ScalarFunction Of(KqlType value, KqlType delta, Func<object?[], bool?> function) =>
        Boxed("around", KqlType.Bool, 3, [value, value, delta], args => function(args));
}
