using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests;

/// <summary>What a run printed and how it ended.</summary>
public sealed record CliOutcome(ExitCode Exit, string Out, string Error);
