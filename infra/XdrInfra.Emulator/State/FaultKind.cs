namespace XdrInfra.Emulator.State;

/// <summary>How a request goes wrong.</summary>
public enum FaultKind
{
    /// <summary>An error status instead of the answer.</summary>
    Status,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>The connection ends in the middle of the answer's body; the work is done.</summary>
    Cut,

    /// <summary>The body is broken JSON; the work is done.</summary>
    Malformed,

    /// <summary>A query answers with a part of its rows and a partial error.</summary>
    Partial,
}
