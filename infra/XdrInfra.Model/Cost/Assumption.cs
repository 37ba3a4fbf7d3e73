namespace XdrInfra.Model.Cost;

/// <summary>Something that an estimate rests on.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="Source">Where it is written; null when it is our guess.</param>
public sealed record Assumption(string Text, string? Source);
