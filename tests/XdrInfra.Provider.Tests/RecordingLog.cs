using XdrInfra.Pulumi.Hosting;

namespace XdrInfra.Provider.Tests;

/// <summary>What a provider told the user.</summary>
internal sealed class RecordingLog : IEngineLog
{
    public List<(LogSeverity Severity, string Message, string? Urn)> Lasting { get; } = [];

    public void Write(LogSeverity severity, string message, string? urn = null) => Lasting.Add((severity, message, urn));

    public void Progress(string message, string urn)
    {
        // Passing words are not kept.
    }
}
