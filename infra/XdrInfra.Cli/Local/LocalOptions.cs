namespace XdrInfra.Cli.Local;

/// <summary>How the embedded Azure of a command is started.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Scenario">Path of a scenario file, or null for the default world.</param>
internal sealed record LocalOptions(int Port = 0, string? Scenario = null);
