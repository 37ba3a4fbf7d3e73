namespace XdrInfra.Kql.Functions;

/// <summary>Units by name, as factors of the base unit of their kind; null for a name that is not known.</summary>
// The names: https://learn.microsoft.com/kusto/query/convert-length-function and its neighbours.
// The factors: https://www.nist.gov/pml/special-publication-811/nist-guide-si-appendix-b-conversion-factors
internal static class UnitTables
{
    private const double Radian = 180 / Math.PI;
    private const double Inch = 0.0254;
    private const double Foot = 0.3048;
    private const double SurveyFoot = 1200.0 / 3937;
    private const double Pound = 0.45359237;
    private const double PoundForce = 4.4482216152605;
    private const double Btu = 1055.05585262;
    private const double ElectronVolt = 1.602176634e-19;
    private const double LightYear = 9.4607304725808e15;
    private const double Parsec = 3.0856775814913673e16;
    private const double UsGallon = 0.003785411784;
    private const double ImperialGallon = 0.00454609;
    private const double CubicFoot = Foot * Foot * Foot;

    /// <summary>In degrees; a tilt is no factor.</summary>
    public static double? Angle(string unit) => unit switch
    {
        "Arcminute" => 1.0 / 60,
        "Arcsecond" => 1.0 / 3600,
        "Centiradian" => Radian / 100,
        "Deciradian" => Radian / 10,
        "Degree" => 1,
        "Gradian" => 0.9,
        "Microdegree" => 1e-6,
        "Microradian" => Radian / 1e6,
        "Millidegree" => 1e-3,
        "Milliradian" => Radian / 1e3,
        "Nanodegree" => 1e-9,
        "Nanoradian" => Radian / 1e9,
        "NatoMil" => 360.0 / 6400,
        "Radian" => Radian,
        "Revolution" => 360,
        _ => null,
    };

    /// <summary>In joules.</summary>
    public static double? Energy(string unit) => unit switch
    {
        "BritishThermalUnit" => Btu,
        "Calorie" => 4.184,
        "DecathermEc" => Btu * 1e6,
        "DecathermImperial" => 1.05505585257348e9,
        "DecathermUs" => 1.054804e9,
        "ElectronVolt" => ElectronVolt,
        "Erg" => 1e-7,
        "FootPound" => Foot * PoundForce,
        "GigabritishThermalUnit" => Btu * 1e9,
        "GigaelectronVolt" => ElectronVolt * 1e9,
        "Gigajoule" => 1e9,
        "GigawattDay" => 86_400e9,
        "GigawattHour" => 3_600e9,
        "HorsepowerHour" => 550 * Foot * PoundForce * 3600,
        "Joule" => 1,
        "KilobritishThermalUnit" => Btu * 1e3,
        "Kilocalorie" => 4184,
        "KiloelectronVolt" => ElectronVolt * 1e3,
        "Kilojoule" => 1e3,
        "KilowattDay" => 86_400e3,
        "KilowattHour" => 3_600e3,
        "MegabritishThermalUnit" => Btu * 1e6,
        "Megacalorie" => 4.184e6,
        "MegaelectronVolt" => ElectronVolt * 1e6,
        "Megajoule" => 1e6,
        "MegawattDay" => 86_400e6,
        "MegawattHour" => 3_600e6,
        "Millijoule" => 1e-3,
        "TeraelectronVolt" => ElectronVolt * 1e12,
        "TerawattDay" => 86_400e12,
        "TerawattHour" => 3_600e12,
        "ThermEc" => Btu * 1e5,
        "ThermImperial" => 1.05505585257348e8,
        "ThermUs" => 1.054804e8,
        "WattDay" => 86_400,
        "WattHour" => 3_600,
        _ => null,
    };

    /// <summary>In newtons.</summary>
    public static double? Force(string unit) => unit switch
    {
        "Decanewton" => 10,
        "Dyn" => 1e-5,
        "KilogramForce" or "KiloPond" => 9.80665,
        "Kilonewton" => 1e3,
        "KilopoundForce" => PoundForce * 1e3,
        "Meganewton" => 1e6,
        "Micronewton" => 1e-6,
        "Millinewton" => 1e-3,
        "Newton" => 1,
        "OunceForce" => PoundForce / 16,
        "Poundal" => Pound * Foot,
        "PoundForce" => PoundForce,
        "ShortTonForce" => PoundForce * 2000,
        "TonneForce" => 9806.65,
        _ => null,
    };

    /// <summary>In meters.</summary>
    public static double? Length(string unit) => unit switch
    {
        "Angstrom" => 1e-10,
        "AstronomicalUnit" => 1.495978707e11,
        "Centimeter" => 1e-2,
        "Chain" => Foot * 66,
        "DataMile" => Foot * 6000,
        "Decameter" => 10,
        "Decimeter" => 0.1,
        "DtpPica" => Inch / 6,
        "DtpPoint" => Inch / 72,
        "Fathom" => Foot * 6,
        "Foot" => Foot,
        "Hand" => Inch * 4,
        "Hectometer" => 100,
        "Inch" => Inch,
        "KilolightYear" => LightYear * 1e3,
        "Kilometer" => 1e3,
        "Kiloparsec" => Parsec * 1e3,
        "LightYear" => LightYear,
        "MegalightYear" => LightYear * 1e6,
        "Megaparsec" => Parsec * 1e6,
        "Meter" => 1,
        "Microinch" => Inch * 1e-6,
        "Micrometer" => 1e-6,
        "Mil" => Inch * 1e-3,
        "Mile" => Foot * 5280,
        "Millimeter" => 1e-3,
        "Nanometer" => 1e-9,
        "NauticalMile" => 1852,
        "Parsec" => Parsec,
        "PrinterPica" => Inch * 12 / 72.27,
        "PrinterPoint" => Inch / 72.27,
        "Shackle" => Foot * 90,
        "SolarRadius" => 6.957e8,
        "Twip" => Inch / 1440,
        "UsSurveyFoot" => SurveyFoot,
        "Yard" => Foot * 3,
        _ => null,
    };

    /// <summary>In kilograms.</summary>
    public static double? Mass(string unit) => unit switch
    {
        "Centigram" => 1e-5,
        "Decagram" => 1e-2,
        "Decigram" => 1e-4,
        "EarthMass" => 5.9722e24,
        "Grain" => Pound / 7000,
        "Gram" => 1e-3,
        "Hectogram" => 0.1,
        "Kilogram" => 1,
        "Kilopound" => Pound * 1e3,
        "Kilotonne" => 1e6,
        "LongHundredweight" => Pound * 112,
        "LongTon" => Pound * 2240,
        "Megapound" => Pound * 1e6,
        "Megatonne" => 1e9,
        "Microgram" => 1e-9,
        "Milligram" => 1e-6,
        "Nanogram" => 1e-12,
        "Ounce" => Pound / 16,
        "Pound" => Pound,
        "ShortHundredweight" => Pound * 100,
        "ShortTon" => Pound * 2000,
        "Slug" => PoundForce / Foot,
        "SolarMass" => 1.98847e30,
        "Stone" => Pound * 14,
        "Tonne" => 1e3,
        _ => null,
    };

    /// <summary>In meters per second: a length, and a time behind <c>Per</c>.</summary>
    public static double? Speed(string unit)
    {
        if (unit == "Knot")
        {
            return 1852.0 / 3600;
        }

        var (length, time) = unit.Split("Per") is [var first, var second] ? (first, second) : (string.Empty, string.Empty);
        double? seconds = time switch { "Hour" => 3600, "Minute" => 60, "Second" => 1, _ => null };
        var isKnown = length switch
        {
            "Centimeter" or "Foot" or "Inch" or "Kilometer" or "Meter" or "Millimeter" or "UsSurveyFoot" or "Yard" => true,
            "Decimeter" or "Micrometer" or "Nanometer" => time != "Hour",
            "Mile" => time == "Hour",
            _ => false,
        };
        return isKnown ? Length(length) / seconds : null;
    }

    /// <summary>In kelvins: a factor, and what is added after it.</summary>
    public static (double Factor, double Offset)? Temperature(string unit) => unit switch
    {
        "DegreeCelsius" => (1, 273.15),
        "DegreeDelisle" => (-2.0 / 3, 373.15),
        "DegreeFahrenheit" => (5.0 / 9, 459.67 * 5 / 9),
        "DegreeNewton" => (100.0 / 33, 273.15),
        "DegreeRankine" => (5.0 / 9, 0),
        "DegreeReaumur" => (1.25, 273.15),
        "DegreeRoemer" => (40.0 / 21, 273.15 - (7.5 * 40 / 21)),
        "Kelvin" => (1, 0),
        "MillidegreeCelsius" => (1e-3, 273.15),
        "SolarTemperature" => (5778, 0),
        _ => null,
    };

    /// <summary>In cubic meters.</summary>
    public static double? Volume(string unit) => unit switch
    {
        "AcreFoot" => 1 / 0.000810714,   // the factor that the example on the page shows
        "AuTablespoon" => 20e-6,
        "BoardFoot" => CubicFoot / 12,
        "Centiliter" => 1e-5,
        "CubicCentimeter" or "Milliliter" => 1e-6,
        "CubicDecimeter" or "Liter" => 1e-3,
        "CubicFoot" => CubicFoot,
        "CubicHectometer" => 1e6,
        "CubicInch" => Inch * Inch * Inch,
        "CubicKilometer" => 1e9,
        "CubicMeter" or "Kiloliter" => 1,
        "CubicMicrometer" => 1e-18,
        "CubicMile" => CubicFoot * 5280 * 5280 * 5280,
        "CubicMillimeter" or "Microliter" => 1e-9,
        "CubicYard" => CubicFoot * 27,
        "Decaliter" => 1e-2,
        "DecausGallon" => UsGallon * 10,
        "Deciliter" => 1e-4,
        "DeciusGallon" => UsGallon / 10,
        "HectocubicFoot" => CubicFoot * 100,
        "HectocubicMeter" => 100,
        "Hectoliter" => 0.1,
        "HectousGallon" => UsGallon * 100,
        "ImperialBeerBarrel" => ImperialGallon * 36,
        "ImperialGallon" => ImperialGallon,
        "ImperialOunce" => ImperialGallon / 160,
        "ImperialPint" => ImperialGallon / 8,
        "KilocubicFoot" => CubicFoot * 1e3,
        "KilocubicMeter" or "Megaliter" => 1e3,
        "KiloimperialGallon" => ImperialGallon * 1e3,
        "KilousGallon" => UsGallon * 1e3,
        "MegacubicFoot" => CubicFoot * 1e6,
        "MegaimperialGallon" => ImperialGallon * 1e6,
        "MegausGallon" => UsGallon * 1e6,
        "MetricCup" => 250e-6,
        "MetricTeaspoon" => 5e-6,
        "OilBarrel" => UsGallon * 42,
        "UkTablespoon" => 15e-6,
        "UsBeerBarrel" => UsGallon * 31,
        "UsCustomaryCup" => UsGallon / 16,
        "UsGallon" => UsGallon,
        "UsLegalCup" => 240e-6,
        "UsOunce" => UsGallon / 128,
        "UsPint" => UsGallon / 8,
        "UsQuart" => UsGallon / 4,
        "UsTablespoon" => UsGallon / 256,
        "UsTeaspoon" => UsGallon / 768,
        _ => null,
    };
}
