using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>The guides' own statements through xdr query.</summary>
public sealed class GuideQueryTests(DeployedDevStack stack) : IClassFixture<DeployedDevStack>
{
    [Fact]
    public async Task Incidents_of_Defender_carry_its_name()
    {
        var rows = await RowsAsync(GuideQueries.Incidents);

        rows.Count.ShouldBeGreaterThan(0);
        rows.ShouldAllBe(row => row.GetProperty("ProviderName").GetString() == "Microsoft Defender XDR");
    }

    [Fact]
    public async Task Incidents_by_day_fill_fourteen_bins() => ShouldBeDailyBins(await RowsAsync(GuideQueries.IncidentsByDay));

    [Fact]
    public async Task Events_of_a_table_by_day_fill_fourteen_bins() => ShouldBeDailyBins(await RowsAsync(GuideQueries.TableByDay("DeviceEvents")));

    [Fact]
    public async Task A_table_that_does_not_exist_still_gives_fourteen_zeros()
    {
        var rows = await RowsAsync(GuideQueries.TableByDay("DeviceEventsOfTomorrow"));

        rows.Count.ShouldBe(14);
        rows.ShouldAllBe(row => row.GetProperty("Value").GetInt64() == 0);
    }

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(string kql)
    {
        var answer = await stack.Dev.XdrAsync("query", "dev", "--local", kql, "--format", "json");

        answer.Exit.ShouldBe(ExitCode.Success, answer.Error);
        answer.Error.ShouldBe("");
        return [.. JsonDocument.Parse(answer.Out).RootElement.EnumerateArray()];
    }

    /// <summary>Newest first, a day apart, the newest bin one day old; older bins stand behind when there is older data.</summary>
    private void ShouldBeDailyBins(IReadOnlyList<JsonElement> rows)
    {
        rows.Count.ShouldBeGreaterThanOrEqualTo(14);
        rows[0].EnumerateObject().Select(property => property.Name).ShouldBe(["Value", "Time", "Legend"]);
        var times = rows.Select(row => DateTime.Parse(row.GetProperty("Time").GetString() ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)).ToList();
        times.Zip(times.Skip(1), (newer, older) => newer - older).ShouldAllBe(gap => gap == TimeSpan.FromDays(1));
        (stack.Dev.Time.GetUtcNow().UtcDateTime - times[0]).ShouldBeInRange(TimeSpan.FromDays(1), TimeSpan.FromDays(1) + TimeSpan.FromMinutes(10));
        rows.ShouldAllBe(row => row.GetProperty("Legend").GetString() == "Events");
        rows.Take(14).Sum(row => row.GetProperty("Value").GetInt64()).ShouldBeGreaterThan(0);
    }
}
