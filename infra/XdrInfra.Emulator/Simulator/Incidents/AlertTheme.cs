namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>What an alert is about.</summary>
internal sealed record AlertTheme(string Title, string Description, string Severity, string Category, string Technique, string DetectionSource);
