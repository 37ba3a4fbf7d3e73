using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>convert_length(value, from, to)</c> and its like: null for a unit that is not known.</summary>
// https://learn.microsoft.com/kusto/query/convert-length-function and its neighbours
internal static class UnitFunctions
{
    private const double DegreesOfRadian = 180 / Math.PI;

    public static IEnumerable<ScalarFunction> All =>
    [
        Linear("convert_energy", UnitTables.Energy), Linear("convert_force", UnitTables.Force), Linear("convert_length", UnitTables.Length),
        Linear("convert_mass", UnitTables.Mass), Linear("convert_speed", UnitTables.Speed), Linear("convert_volume", UnitTables.Volume),
        Convert("convert_angle", AngleToDegrees, DegreesToAngle),
        Convert("convert_temperature", (unit, value) => UnitTables.Temperature(unit) is { } scale ? (value * scale.Factor) + scale.Offset : null,
            (unit, value) => UnitTables.Temperature(unit) is { } scale ? (value - scale.Offset) / scale.Factor : null),
    ];

    private static ScalarFunction Linear(string name, Func<string, double?> factor) =>
        Convert(name, (unit, value) => value * factor(unit), (unit, value) => value / factor(unit));

    private static ScalarFunction Convert(string name, Func<string, double, double?> toBase, Func<string, double, double?> fromBase) =>
        Boxed(name, KqlType.Real, 3, [KqlType.Real, KqlType.String, KqlType.String], args =>
            args is [double value, string from, string to] && toBase(from, value) is { } inBase && fromBase(to, inBase) is { } result
                ? (from == to ? value : result)
                : null);

    // The tilt of an angle is its sine.
    private static double? AngleToDegrees(string unit, double value) => unit == "Tilt" ? Math.Asin(value) * DegreesOfRadian : value * UnitTables.Angle(unit);

    private static double? DegreesToAngle(string unit, double value) => unit == "Tilt" ? Math.Sin(value / DegreesOfRadian) : value / UnitTables.Angle(unit);
}
