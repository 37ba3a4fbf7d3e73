namespace XdrInfra.Verify.Preflight;

/// <summary>One prerequisite.</summary>
/// <param name="Title">What must be so.</param>
/// <param name="State">What was seen.</param>
/// <param name="Seen">What was seen, as a sentence.</param>
/// <param name="Next">Who can grant it, or what to do; null when there is nothing to do.</param>
public sealed record PreflightLine(string Title, PreflightState State, string Seen, string? Next = null);
