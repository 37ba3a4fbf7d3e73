using XdrInfra.Pulumi.Hosting;

namespace XdrInfra.Testing.Engine;

/// <summary>A message that the user would see.</summary>
public sealed record EngineMessage(LogSeverity Severity, string Text, string Urn, bool IsPassing);
