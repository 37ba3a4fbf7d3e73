namespace XdrInfra.Emulator.Scenarios;

/// <summary>A table whose plan or retention somebody has set already.</summary>
internal sealed record ExistingTable(string Name, string? Plan, int? RetentionDays, int? TotalDays);
