namespace XdrInfra.EndToEnd.Tests;

/// <summary>The statements that Microsoft's guides tell a person to run, as they stand, blanks at line ends included.</summary>
internal static class GuideQueries
{
    public const string Incidents = """
        SecurityIncident
        | where ProviderName == "Microsoft Defender XDR"
        """;

    public const string IncidentsByDay =
        "let Now = now(); \n(range TimeGenerated from ago(14d) to Now-1d step 1d \n| extend Count = 0 \n| union isfuzzy=true ( \n"
        + "    SecurityIncident\n    | where ProviderName == \"Microsoft Defender XDR\"\n    | summarize Count = count() by bin_at(TimeGenerated, 1d, Now) \n) \n"
        + "| summarize Count=max(Count) by bin_at(TimeGenerated, 1d, Now) \n| sort by TimeGenerated \n"
        + "| project Value = iff(isnull(Count), 0, Count), Time = TimeGenerated, Legend = \"Events\") \n| render timechart ";

    public static string TableByDay(string table) => $"""
        let Now = now();
        (range TimeGenerated from ago(14d) to Now-1d step 1d
        | extend Count = 0
        | union isfuzzy=true (
            {table}
            | summarize Count = count() by bin_at(TimeGenerated, 1d, Now)
        )
        | summarize Count=max(Count) by bin_at(TimeGenerated, 1d, Now)
        | sort by TimeGenerated
        | project Value = iff(isnull(Count), 0, Count), Time = TimeGenerated, Legend = "Events")
        | render timechart
        """;
}
