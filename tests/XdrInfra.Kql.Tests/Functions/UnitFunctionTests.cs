namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Units of measurement; an unknown unit gives null.</summary>
public sealed class UnitFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-angle-function", "convert_angle")]
    [InlineData("convert_angle(90, 'Degree', 'Gradian')", "100.0")]
    [InlineData("convert_angle(2, 'Degree', 'Arcminute')", "120.0")]
    [InlineData("round(convert_angle(180, 'Degree', 'Radian'), 10)", "3.1415926536")]
    [InlineData("round(convert_angle(30, 'Degree', 'Tilt'), 10)", "0.5")]
    [InlineData("round(convert_angle(1, 'Tilt', 'Degree'), 10)", "90.0")]
    [InlineData("convert_angle(1, 'Degree', 'degree')", "null")]
    [InlineData("convert_angle(1, 'Meter', 'Degree')", "null")]
    [InlineData("convert_angle(real(null), 'Degree', 'Radian')", "null")]
    public void Convert_angle(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-energy-function", "convert_energy")]
    [InlineData("convert_energy(1, 'KilowattHour', 'Megajoule')", "3.6")]
    [InlineData("convert_energy(2, 'Kilocalorie', 'Joule')", "8368.0")]
    [InlineData("round(convert_energy(1, 'BritishThermalUnit', 'Joule'), 6)", "1055.055853")]
    [InlineData("convert_energy(1, 'Joule', 'Meter')", "null")]
    public void Convert_energy(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-force-function", "convert_force")]
    [InlineData("convert_force(12, 'Newton', 'Decanewton')", "1.2")]
    [InlineData("round(convert_force(1, 'PoundForce', 'Newton'), 9)", "4.448221615")]
    [InlineData("convert_force(1, 'Newton', 'x')", "null")]
    public void Convert_force(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-length-function", "convert_length")]
    [InlineData("convert_length(3, 'Foot', 'Yard')", "1.0")]
    [InlineData("convert_length(1, 'Mile', 'Meter')", "1609.344")]
    [InlineData("convert_length(1, 'NauticalMile', 'Kilometer')", "1.852")]
    [InlineData("round(convert_length(12, 'Inch', 'Foot'), 12)", "1.0")]
    [InlineData("convert_length(5, 'Meter', 'Meter')", "5.0")]
    [InlineData("convert_length(1, 'Meter', 'meter')", "null")]
    public void Convert_length(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-mass-function", "convert_mass")]
    [InlineData("convert_mass(2, 'Kilogram', 'Gram')", "2000.0")]
    [InlineData("round(convert_mass(1, 'Pound', 'Kilogram'), 8)", "0.45359237")]
    [InlineData("round(convert_mass(16, 'Ounce', 'Pound'), 10)", "1.0")]
    [InlineData("convert_mass(1, 'Kilogram', 'Litre')", "null")]
    public void Convert_mass(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-speed-function", "convert_speed")]
    [InlineData("convert_speed(36, 'KilometerPerHour', 'MeterPerSecond')", "10.0")]
    [InlineData("convert_speed(1, 'MeterPerSecond', 'CentimeterPerMinute')", "6000.0")]
    [InlineData("round(convert_speed(1, 'Knot', 'KilometerPerHour'), 10)", "1.852")]
    [InlineData("round(convert_speed(60, 'MilePerHour', 'MeterPerSecond'), 4)", "26.8224")]
    [InlineData("convert_speed(1, 'MilePerSecond', 'MeterPerSecond')", "null")]
    [InlineData("convert_speed(1, 'LightYearPerHour', 'MeterPerSecond')", "null")]
    public void Convert_speed(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-temperature-function", "convert_temperature")]
    [InlineData("convert_temperature(0, 'DegreeCelsius', 'Kelvin')", "273.15")]
    [InlineData("round(convert_temperature(212, 'DegreeFahrenheit', 'DegreeCelsius'), 10)", "100.0")]
    [InlineData("round(convert_temperature(100, 'DegreeCelsius', 'DegreeReaumur'), 10)", "80.0")]
    [InlineData("round(convert_temperature(0, 'DegreeCelsius', 'DegreeRoemer'), 10)", "7.5")]
    [InlineData("round(convert_temperature(50, 'DegreeCelsius', 'DegreeDelisle'), 10)", "75.0")]
    [InlineData("round(convert_temperature(491.67, 'DegreeRankine', 'DegreeCelsius'), 10)", "0.0")]
    [InlineData("convert_temperature(0, 'Celsius', 'Kelvin')", "null")]
    public void Convert_temperature(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/convert-volume-function", "convert_volume")]
    [InlineData("convert_volume(2, 'CubicMeter', 'Liter')", "2000.0")]
    [InlineData("round(convert_volume(1, 'UsGallon', 'Liter'), 9)", "3.785411784")]
    [InlineData("round(convert_volume(1, 'OilBarrel', 'UsGallon'), 10)", "42.0")]
    [InlineData("convert_volume(1, 'Liter', 'Kilogram')", "null")]
    public void Convert_volume(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
