using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>95 of 100 incidents are here within the promised time.</summary>
internal static class IncidentLatency
{
    private const double Percent = 95;

    public static Verdict Judge(JudgeContext context)
    {
        var latency = Latency.Of(context);
        if (latency.Minutes.Count == 0)
        {
            return Verdict.Quiet($"No incident began within {Durations.Say(context.Since)}, so there is nothing to time.");
        }

        var limit = context.Settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10));
        var figures = $"p50 {latency.Percentile(50):0.0}, p95 {latency.Percentile(95):0.0}, p99 {latency.Percentile(99):0.0} minutes over {Details.Number(latency.Minutes.Count, "incident")}";
        var basis = latency.IsApproximate ? ", an approximation from the rows' own creation time" : ", from Defender's creation time";
        return latency.Percentile(Percent) <= limit.TotalMinutes
            ? Verdict.Pass($"{figures}{basis}; the limit is {limit.TotalMinutes:0} minutes.")
            : Verdict.Fail($"{figures}{basis}; p95 is above the limit of {limit.TotalMinutes:0} minutes.");
    }
}
