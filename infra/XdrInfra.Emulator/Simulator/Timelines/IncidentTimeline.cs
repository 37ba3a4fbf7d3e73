namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>Everything that happens to one incident, and when each side has it. The first change makes the incident.</summary>
internal sealed record IncidentTimeline(string SentinelName, DateTime Created, IReadOnlyList<IncidentChange> Changes)
{
    /// <summary>Id in Defender; null for an incident that a Microsoft incident creation rule made in the workspace.</summary>
    public string? DefenderId { get; init; }

    /// <summary>The rule that made it; null for an incident of Defender.</summary>
    public string? RuleId { get; init; }

    /// <summary>True: the link to the twin is spoilt by a fault.</summary>
    public bool HasWrongLink { get; init; }

    /// <summary>When the incident appears in the workspace; <see cref="IncidentChange.Never"/> when it does not.</summary>
    public DateTime Appears => Changes[0].InSentinel;

    public IncidentState InDefender(DateTime at) => Changes
        .Where(change => change.InDefender <= at)
        .OrderBy(change => change.InDefender)
        .Aggregate(new IncidentState(), (state, change) => state.With(change.Delta, change.InDefender));

    public IncidentState InSentinel(DateTime at) => SentinelStates(at).LastOrDefault().State ?? new IncidentState();

    /// <summary>What the workspace knows after each delivery; what arrives together is applied in the order in which it happened.</summary>
    public IEnumerable<(DateTime At, IncidentState State)> SentinelStates(DateTime until)
    {
        var state = new IncidentState();
        foreach (var delivery in Changes.Where(change => change.InSentinel <= until).GroupBy(change => change.InSentinel).OrderBy(delivery => delivery.Key))
        {
            var version = state.Version;
            state = delivery.Aggregate(state, (known, change) => known.With(change.Delta, delivery.Key)) with { Version = version + 1 };
            yield return (delivery.Key, state);
        }
    }
}
