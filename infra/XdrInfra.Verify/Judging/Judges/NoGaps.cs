using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>No day without any event between days with events: the third line of the connector page's graph never falls to zero.</summary>
internal static class NoGaps
{
    public static Verdict Judge(JudgeContext context)
    {
        var days = DailySeries.Of(context).Single(series => series.Name == DailySeries.SelectedEvents).Days;
        var from = days.ToList().FindIndex(day => day.Count > 0);
        if (from < 0)
        {
            return Verdict.Quiet("No event in 14 days, so there is no gap to find.");
        }

        var gaps = days.Skip(from).SkipLast(1).Where(day => day.Count == 0).Select(day => day.Day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return gaps.Count == 0
            ? Verdict.Pass($"Events on each of the last {Details.Number(days.Count - from, "day")}.")
            : Verdict.Fail($"{Details.Number(gaps.Count, "day")} without a single event: {EvidenceText.Join(gaps)}.");
    }
}
