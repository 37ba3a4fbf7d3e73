namespace XdrInfra.Fuzz.Running;

/// <summary>What a run came to.</summary>
/// <param name="Inputs">How many inputs were answered.</param>
/// <param name="Elapsed">How long that took.</param>
/// <param name="Failure">The first failure; a run ends with it.</param>
public sealed record FuzzOutcome(long Inputs, TimeSpan Elapsed, FuzzFailure? Failure)
{
    public double InputsPerSecond => Inputs / Math.Max(Elapsed.TotalSeconds, 0.001);
}
