namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>What happens to an incident in Defender as long as nobody outside the simulation touches it.</summary>
internal sealed record IncidentPlan
{
    /// <summary>Position among all incidents of the world, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Severity { get; init; }

    public required DateTime Created { get; init; }

    /// <summary>In the order in which they join; the first one made the incident.</summary>
    public required IReadOnlyList<PlannedAlert> Alerts { get; init; }

    /// <summary>What the simulated analysts do with it.</summary>
    public required IncidentHandling Handling { get; init; }

    /// <summary>Set on the loser of a merge.</summary>
    public Merge? MergedInto { get; init; }

    /// <summary>Set on the winner of a merge.</summary>
    public Merge? Absorbed { get; init; }
}
