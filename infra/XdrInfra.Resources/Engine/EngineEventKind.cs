namespace XdrInfra.Resources.Engine;

/// <summary>What happened to a resource during a run.</summary>
public enum EngineEventKind
{
    Started,

    /// <summary>Azure is not ready; the text says why.</summary>
    Waiting,

    /// <summary>Made, taken over, changed, given back or let go: see the change.</summary>
    Changed,

    /// <summary>Right already, nothing was written.</summary>
    Same,
    Failed,

    /// <summary>Something that it needs failed, or the run was stopped.</summary>
    Skipped,
}
