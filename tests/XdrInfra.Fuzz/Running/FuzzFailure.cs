namespace XdrInfra.Fuzz.Running;

/// <summary>An input that the product did not answer well.</summary>
/// <param name="Index">Which input of the run; with the seed it makes the input again.</param>
/// <param name="Input">The bytes.</param>
/// <param name="Problem">What happened.</param>
public sealed record FuzzFailure(long Index, byte[] Input, string Problem);
