namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class RhythmTests
{
    [Theory]
    [InlineData("EmailEvents")]
    [InlineData("CloudAppEvents")]
    [InlineData("IdentityLogonEvents")]
    public void People_work_by_day(string table)
    {
        var byDay = Count(table, row => row.Generated.Hour is >= 8 and < 18);
        var byNight = Count(table, row => row.Generated.Hour is < 6 or >= 20);

        byDay.ShouldBeGreaterThan(5 * byNight);
    }

    [Theory]
    [InlineData("EmailEvents")]
    [InlineData("CloudAppEvents")]
    public void People_rest_on_weekends(string table)
    {
        var weekdays = Count(table, row => !IsWeekend(row)) / 11.0;
        var weekends = Count(table, IsWeekend) / 4.0;

        weekdays.ShouldBeGreaterThan(2 * weekends);
        weekends.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Devices_report_at_all_hours()
    {
        var hours = Worlds.Default["DeviceInfo"].CountBy(row => row.Generated.Hour).Select(hour => hour.Value).ToList();

        hours.Count.ShouldBe(24);
        hours.Min().ShouldBeGreaterThan(hours.Max() / 2);
    }

    [Fact]
    public void By_night_it_is_mostly_servers_that_work()
    {
        var night = Worlds.Default["DeviceProcessEvents"].Where(row => row.Generated.Hour < 6).ToList();

        night.Count(row => row.Text("MachineGroup") == "Servers").ShouldBeGreaterThan(night.Count / 2);
    }

    private static bool IsWeekend(RecordedRow row) => row.Generated.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int Count(string table, Func<RecordedRow, bool> which) => Worlds.Default[table].Count(which);
}
