using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Values as text: usual ones, and those at the edge of each type.</summary>
internal static class Literals
{
    public static IReadOnlyList<KqlType> Types { get; } =
    [
        KqlType.String, KqlType.Long, KqlType.Int, KqlType.Real, KqlType.Bool, KqlType.DateTime, KqlType.TimeSpan, KqlType.Dynamic, KqlType.Guid, KqlType.Decimal,
    ];

    public static IReadOnlyList<string> Of(KqlType type) => type switch
    {
        KqlType.String => ["'a'", "''", "\"alpha\"", "@'\\d+'", "'(a+)+b'", "'10.0.0.1'", "'2026-11-21'", "'[1,2]'", "'%'", "h'x'", "'😀'", "'\\ud83d'", "'a,b;c'", "'{\"k\":[1]}'", "```b\nc```", "'https://example.com/a?b=c'"],
        KqlType.Long => ["0", "1", "-1", "7", "42", "long(null)", "0x7f", "100000", "9223372036854775807", "(-9223372036854775807)"],
        KqlType.Int => ["int(0)", "int(1)", "int(-3)", "int(null)", "int(2147483647)"],
        KqlType.Real => ["0.0", "1.5", "-0.25", "1e308", "real(nan)", "real(null)", "real(+inf)", "2.0"],
        KqlType.Decimal => ["decimal(1.1)", "decimal(0)", "decimal(null)", "decimal(79228162514264337593543950335)"],
        KqlType.Bool => ["true", "false", "bool(null)"],
        KqlType.DateTime => ["now()", "ago(1d)", "datetime(2026-11-21)", "datetime(null)", "datetime(0001-01-01)", "datetime(9999-12-31T23:59:59.9999999)", "datetime(2026-03-29 02:30:00)"],
        KqlType.TimeSpan => ["1d", "1h", "0s", "-1d", "1tick", "time(null)", "10675199d", "timespan(1.02:03:04)", "1.5h"],
        KqlType.Dynamic => ["dynamic(null)", "dynamic([1,2,3])", "dynamic({\"a\":[1,{\"b\":2}]})", "dynamic(['x','y'])", "dynamic('text')", "dynamic(3.5)", "dynamic([])", "dynamic({})"],
        KqlType.Guid => ["guid(null)", "guid(74be27de-1e4e-49d9-b579-fe0b331d3642)", "guid(00000000-0000-0000-0000-000000000000)"],
        _ => ["''"],
    };
}
