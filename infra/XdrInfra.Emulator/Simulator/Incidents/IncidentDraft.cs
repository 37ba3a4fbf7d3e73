using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>An incident before it has its number: what a story tells.</summary>
internal sealed class IncidentDraft(DateTime created, ulong seed)
{
    public DateTime Created { get; } = created;

    public ulong Seed { get; } = seed;

    public List<(SourceProduct Product, DateTime Raised, AlertDraft Draft)> Alerts { get; } = [];

    /// <summary>Set on the loser of a merge.</summary>
    public IncidentDraft? MergesInto { get; set; }

    public DateTime MergedAt { get; set; }
}
