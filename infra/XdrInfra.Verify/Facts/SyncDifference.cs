namespace XdrInfra.Verify.Facts;

/// <summary>One field of an incident that differs between both sides.</summary>
/// <param name="Here">The workspace's side.</param>
/// <param name="There">Defender's side.</param>
/// <param name="Field">Status, owner, classification or reason.</param>
/// <param name="HereValue">What the workspace says.</param>
/// <param name="ThereValue">What Defender says.</param>
/// <param name="Age">Since the last change on either side.</param>
public sealed record SyncDifference(Incident Here, DefenderIncident There, string Field, string HereValue, string ThereValue, TimeSpan Age);
