using XdrInfra.Model.Values;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>
/// The workspace takes data in: now, by its own status, and on the days before, by what it wrote down. A cap that is reached every evening looks well every morning.
/// https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap
/// </summary>
internal static class DailyCap
{
    /// <summary>Two midnights without a stop: what stopped it is settled.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromHours(48);

    private static readonly string[] Dropping = ["OverQuota", "ForceOff", "SubscriptionSuspended"];

    public static Verdict Judge(JudgeContext context)
    {
        if (context.Rows("workspace") is not [var workspace, ..])
        {
            return Verdict.Fail("The workspace does not exist.");
        }

        var status = workspace.Text("properties.workspaceCapping.dataIngestionStatus") ?? "unknown";
        var cap = workspace.Number("properties.workspaceCapping.dailyQuotaGb") is > 0 and var quota ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{quota:0.#####} GB") : "none";
        var stops = context.Rows("problems").Where(row => row.Text("Source") == "Workspace" && row.Text("Category") == "Ingestion" && row.Text("Name") == "Data collection stopped").ToList();
        var times = (long)stops.Sum(row => row.Number("Times") ?? 0);
        var last = stops.Max(row => row.Time("Last"));
        var stopped = $"data collection stopped {Details.Number(times, "time")} in {Durations.Say(context.Since)}, the last time {Durations.Say(context.Now - (last ?? context.Now))} ago";
        return (Dropping.Contains(status, StringComparer.OrdinalIgnoreCase), last) switch
        {
            (true, _) => Verdict.Fail($"The workspace drops data; its ingestion status is {status}, its daily cap {cap}.") with { ProvenByRows = true },
            (_, { } at) when context.Now - at <= Settled => Verdict.Fail($"The workspace drops data every day or lately: {stopped}; its daily cap is {cap}.") with { ProvenByRows = true },
            (_, not null) => Verdict.Pass($"The workspace takes data in; {stopped}. Its ingestion status is {status}."),
            _ => Verdict.Pass($"The workspace takes data in; its ingestion status is {status}."),
        };
    }
}
