namespace XdrInfra.Kql.Tests.Properties;

/// <summary>A value and how a query writes it.</summary>
internal sealed record Sample(object? Value, string Literal);

/// <summary>Few values of each type, so that equal ones are common, with those among them that go wrong most easily.</summary>
internal static class RandomValues
{
    private static readonly Dictionary<KqlType, Sample[]> Pools = new()
    {
        [KqlType.Bool] = [new(true, "true"), new(false, "false"), new(null, "bool(null)")],
        [KqlType.Int] = [new(-1, "int(-1)"), new(0, "int(0)"), new(1, "int(1)"), new(2, "int(2)"), new(int.MaxValue, "int(2147483647)"), new(null, "int(null)")],
        [KqlType.Long] = [new(-1L, "-1"), new(0L, "0"), new(1L, "1"), new(2L, "2"), new(5_000_000_000L, "5000000000"), new(null, "long(null)")],
        [KqlType.Real] =
        [
            new(-1.5, "real(-1.5)"), new(0.0, "0.0"), new(1.0, "1.0"), new(2.5, "2.5"), new(double.NaN, "real(nan)"),
            new(double.PositiveInfinity, "real(+inf)"), new(double.NegativeInfinity, "real(-inf)"), new(null, "real(null)"),
        ],
        [KqlType.Decimal] = [new(-1.5m, "decimal(-1.5)"), new(0m, "decimal(0)"), new(2.25m, "decimal(2.25)"), new(null, "decimal(null)")],
        [KqlType.String] = [new("", "''"), new("a", "'a'"), new("A", "'A'"), new("ab", "'ab'"), new("é", "'é'")],
        [KqlType.DateTime] = [Time(0), Time(1), Time(40), new(null, "datetime(null)")],
        [KqlType.TimeSpan] = [new(TimeSpan.Zero, "0s"), new(TimeSpan.FromHours(1), "1h"), new(TimeSpan.FromDays(-2), "timespan(-2.00:00:00)"), new(null, "timespan(null)")],
        [KqlType.Guid] = [Identifier(1), Identifier(2), new(null, "guid(null)")],
        [KqlType.Dynamic] =
        [
            Json("[]"), Json("[1,2]"), Json("[\"a\",null]"), Json("5"), Json("\"x\""), Json("[[1],2.5]"), Json("{\"k\":1,\"l\":[2]}"), Json("{}"), new(null, "dynamic(null)"),
        ],
    };

    public static Sample Next(Random random, KqlType type) => Pools[type][random.Next(Pools[type].Length)];

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static Sample Time(int days)
    {
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days);
        return new(time, $"datetime({time:yyyy-MM-dd})");
    }

    private static Sample Identifier(int number)
    {
        var text = $"00000000-0000-0000-0000-00000000000{number}";
        return new(Guid.Parse(text), $"guid({text})");
    }

    private static Sample Json(string text) => new(DynamicValue.FromJson(text), $"dynamic({text})");
}
