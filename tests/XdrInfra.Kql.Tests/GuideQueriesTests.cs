using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>The statements that Microsoft's guides tell a person to run, as they stand.</summary>
public sealed class GuideQueriesTests
{
    private const string Trend =
        """
        let Now = now(); 
        (range TimeGenerated from ago(14d) to Now-1d step 1d 
        | extend Count = 0 
        | union isfuzzy=true ( 
            SecurityIncident
            | where ProviderName == "Microsoft Defender XDR"
            | summarize Count = count() by bin_at(TimeGenerated, 1d, Now) 
        ) 
        | summarize Count=max(Count) by bin_at(TimeGenerated, 1d, Now) 
        | sort by TimeGenerated 
        | project Value = iff(isnull(Count), 0, Count), Time = TimeGenerated, Legend = "Events") 
        | render timechart 
        """;

    private const string EventTrend =
        """
        let Now = now();
        (range TimeGenerated from ago(14d) to Now-1d step 1d
        | extend Count = 0
        | union isfuzzy=true (
            DeviceEvents
            | summarize Count = count() by bin_at(TimeGenerated, 1d, Now)
        )
        | summarize Count=max(Count) by bin_at(TimeGenerated, 1d, Now)
        | sort by TimeGenerated
        | project Value = iff(isnull(Count), 0, Count), Time = TimeGenerated, Legend = "Events")
        | render timechart
        """;

    private static Table Incidents => TestDatabase.Table("SecurityIncident", "TimeGenerated:datetime, ProviderName:string, IncidentNumber:int",
        [Kql.Now.AddHours(-30), "Microsoft Defender XDR", 1],
        [Kql.Now.AddHours(-31), "Microsoft Defender XDR", 2],
        [Kql.Now.AddHours(-30), "Azure Sentinel", 3]);

    [Fact]
    public void Incidents_of_the_provider_come_back() =>
        Kql.Rows("SecurityIncident\n| where ProviderName == \"Microsoft Defender XDR\"", Incidents).ShouldBe(
        [
            "2026-11-20T04:30:00.0000000Z|Microsoft Defender XDR|1",
            "2026-11-20T03:30:00.0000000Z|Microsoft Defender XDR|2",
        ]);

    [Fact]
    public void Trend_of_incidents_counts_each_day()
    {
        var result = Kql.Run(Trend, Incidents);

        result.Error.ShouldBeNull();
        result.Render.ShouldNotBeNull().Visualization.ShouldBe("timechart");
        Kql.Lines(result).Take(3).ShouldBe(
        [
            "0|2026-11-20T10:30:00.0000000Z|Events",
            "2|2026-11-19T10:30:00.0000000Z|Events",
            "0|2026-11-18T10:30:00.0000000Z|Events",
        ]);
        Kql.Lines(result).Length.ShouldBe(14);
    }

    [Fact]
    public void Trend_without_the_table_is_zero_with_a_warning()
    {
        var result = Kql.Run(EventTrend);

        Kql.Lines(result).Length.ShouldBe(14);
        Kql.Lines(result)[0].ShouldBe("0|2026-11-20T10:30:00.0000000Z|Events");
        result.Diagnostics.Select(diagnostic => diagnostic.Message).ShouldBe(
            ["There is no table 'DeviceEvents' in this workspace; the union goes on without it."]);
    }

    [Fact]
    public void Trend_of_an_empty_table_is_zero() =>
        Kql.Rows(EventTrend, TestDatabase.Table("DeviceEvents", "TimeGenerated:datetime")).Length.ShouldBe(14);
}
