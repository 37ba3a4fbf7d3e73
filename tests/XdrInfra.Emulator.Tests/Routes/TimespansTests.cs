using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Logs;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class TimespansTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-11-20T00:00:00Z/2026-11-21T00:00:00Z", 20, 21)]
    [InlineData("2026-11-20T00:00:00Z/P1D", 20, 21)]
    [InlineData("P1D/2026-11-21T00:00:00Z", 20, 21)]
    public void Reads_intervals(string text, int from, int to)
    {
        var range = Timespans.Read(text, Now);

        range.Start.ShouldBe(new DateTime(2026, 11, from, 0, 0, 0, DateTimeKind.Utc));
        range.End.ShouldBe(new DateTime(2026, 11, to, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void A_duration_ends_now_and_holds_this_very_moment()
    {
        var range = Timespans.Read("PT2H", Now);

        range.Start.ShouldBe(Now.AddHours(-2));
        range.End.ShouldBeGreaterThan(Now);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("P1D/P1D/P1D")]
    [InlineData("P99999999999D")]
    public void Refuses_other_texts(string text)
    {
        Should.Throw<RefusedException>(() => Timespans.Read(text, Now)).Reply.Status.ShouldBe(400);
    }
}
