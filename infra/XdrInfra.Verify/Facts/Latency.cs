using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>How long incidents took from Defender to their first row here, in minutes, ascending.</summary>
/// <param name="Minutes">One figure for each incident.</param>
/// <param name="IsApproximate">True when Defender could not be asked: the creation time that the row carries stands in.</param>
public sealed record Latency(IReadOnlyList<double> Minutes, bool IsApproximate)
{
    public static Latency Empty { get; } = new([], false);

    /// <summary>Only incidents that were created within the window, so that their first row is in it too.</summary>
    public static Latency Of(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var from = context.Now - context.Since;
        var isExact = twins.There.Count > 0;
        var times = isExact
            ? twins.Pairs.Select(pair => (pair.There.Created, pair.Here.FirstRow))
            : twins.Here.Select(incident => (incident.Created, incident.FirstRow));
        var minutes = times.Where(pair => pair.Item1 >= from && pair.FirstRow is not null)
            .Select(pair => Math.Max(0, (pair.FirstRow - pair.Item1)!.Value.TotalMinutes))   // both are filtered on the line above
            .Order().ToList();
        return new Latency(minutes, !isExact);
    }

    /// <summary>A value that occurs, by nearest rank, as Kusto's percentile does.</summary>
    public double Percentile(double percent) =>
        Minutes.Count == 0 ? 0 : Minutes[Math.Max(0, (int)Math.Ceiling(percent / 100 * Minutes.Count) - 1)];
}
