using XdrInfra.Model.Values;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>The run's own queries were answered whole and in time.</summary>
internal static class QueryHealth
{
    public static Verdict Judge(JudgeContext context)
    {
        var figures = context.Figures;
        var bad = figures.Partial + figures.Throttled + figures.TimedOut;
        var asked = Details.Number(figures.Queries, "query").Replace("querys", "queries", StringComparison.Ordinal);
        return bad == 0
            ? Verdict.Pass($"{asked}, all answered whole; the slowest took {Durations.Say(figures.Slowest)}.")
            : Verdict.Fail($"Of {asked}, {figures.Partial} were partial, {figures.Throttled} throttled, {figures.TimedOut} timed out.");
    }
}
