using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Evaluation;

/// <summary>A table of several chunks in order of time, a row a minute: what is cut off whole must not cost a row.</summary>
public sealed class TimeBoundsTests
{
    private const int Rows = 150_000;

    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Table Minutes = Make();

    [Theory]
    [InlineData("TimeGenerated >= datetime(2026-03-01)", Rows - (59 * 1440))]
    [InlineData("TimeGenerated > datetime(2026-03-01)", Rows - (59 * 1440) - 1)]
    [InlineData("datetime(2026-03-01) <= TimeGenerated", Rows - (59 * 1440))]
    [InlineData("datetime(2026-03-01) > TimeGenerated", 59 * 1440)]
    [InlineData("TimeGenerated < datetime(2026-01-01)", 0)]
    [InlineData("TimeGenerated <= datetime(2026-01-01)", 1)]
    [InlineData("TimeGenerated == datetime(2026-03-01)", 1)]
    [InlineData("TimeGenerated != datetime(2026-03-01)", Rows - 1)]
    [InlineData("TimeGenerated between (datetime(2026-02-01) .. 1h)", 61)]
    [InlineData("TimeGenerated !between (datetime(2026-02-01) .. 1h)", Rows - 61)]
    [InlineData("N > 5 and TimeGenerated <= datetime(2026-01-01 00:10)", 5)]
    [InlineData("N > 5 or TimeGenerated <= datetime(2026-01-01 00:10)", Rows)]
    [InlineData("not(TimeGenerated > datetime(2026-01-01 00:10))", 11)]
    [InlineData("TimeGenerated > datetime(null)", 0)]
    [InlineData("TimeGenerated > datetime(2026-02-01) and TimeGenerated < datetime(2026-01-01)", 0)]
    [InlineData("TimeGenerated > First", Rows - 1)]
    public void Counts_the_rows_that_a_condition_wants(string condition, int expected) =>
        Kql.Rows($"Minutes | where {condition} | count", Minutes).ShouldBe([$"{expected}"]);

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(65_530, 65_546, 16)]
    [InlineData(149_999, 200_000, 1)]
    [InlineData(200_000, 300_000, 0)]
    [InlineData(-10, 200_000, Rows)]
    public void Cuts_to_the_time_range_of_the_run(int from, int before, int expected)
    {
        var options = new QueryOptions(Kql.Now) { TimeRange = new TimeRange(First.AddMinutes(from), First.AddMinutes(before)) };

        var result = KqlEngine.Run("Minutes | count", new TestDatabase([Minutes]), options, CancellationToken.None);

        Kql.Lines(result).ShouldBe([$"{expected}"]);
    }

    [Fact]
    public void Keeps_rows_without_a_time_where_the_condition_does()
    {
        var builder = new TableBuilder(Minutes.Schema);
        builder.AddRow(null, 1L, null);
        builder.AddRow(First, 2L, null);
        var table = builder.Snapshot();

        Kql.Rows("Minutes | where isnull(TimeGenerated) | project N", table).ShouldBe(["1"]);
        Kql.Rows("Minutes | where TimeGenerated < datetime(2027-01-01) | project N", table).ShouldBe(["2"]);
    }

    private static Table Make()
    {
        var builder = new TableBuilder(new TableSchema("Minutes", [new("TimeGenerated", KqlType.DateTime), new("N", KqlType.Long), new("First", KqlType.DateTime)]));
        for (var row = 0; row < Rows; row++)
        {
            builder.AddRow(First.AddMinutes(row), (long)row, First);
        }

        return builder.Snapshot();
    }
}
