using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>The incidents of both sides, matched by the Defender id.</summary>
public sealed record Twins(IReadOnlyList<Incident> Here, IReadOnlyList<DefenderIncident> There)
{
    public static Twins Of(JudgeContext context) => new(
        [.. Incident.From(context.Rows("incidents")).Where(incident => incident.IsDefender)],
        DefenderIncident.From(context.Rows("defender-incidents")));

    /// <summary>Pairs that exist on both sides; where an id occurs twice here, the newest row counts.</summary>
    public IReadOnlyList<(Incident Here, DefenderIncident There)> Pairs
    {
        get
        {
            var byId = Here.Where(incident => incident.ProviderId is not null)
                .GroupBy(incident => incident.ProviderId!, StringComparer.Ordinal)   // filtered on the line above
                .ToDictionary(group => group.Key, group => group.MaxBy(incident => incident.LastRow)!, StringComparer.Ordinal);   // a group is never empty
            return [.. There.Where(incident => byId.ContainsKey(incident.Id)).Select(incident => (byId[incident.Id], incident))];
        }
    }

    /// <summary>Incidents of Defender that have no twin here.</summary>
    public IReadOnlyList<DefenderIncident> MissingHere
    {
        get
        {
            var here = Here.Select(incident => incident.ProviderId).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return [.. There.Where(incident => !here.Contains(incident.Id))];
        }
    }
}
