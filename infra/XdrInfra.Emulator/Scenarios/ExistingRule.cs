namespace XdrInfra.Emulator.Scenarios;

/// <summary>A Microsoft incident creation rule that is there already.</summary>
internal sealed record ExistingRule(string Product, bool Enabled, IReadOnlyList<string> Severities);
