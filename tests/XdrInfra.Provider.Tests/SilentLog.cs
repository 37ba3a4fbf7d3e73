using XdrInfra.Pulumi.Hosting;

namespace XdrInfra.Provider.Tests;

/// <summary>A log for tests that assert nothing about it; a provider may say what it likes.</summary>
internal sealed class SilentLog : IEngineLog
{
    public void Write(LogSeverity severity, string message, string? urn = null)
    {
        // As the summary says.
    }

    public void Progress(string message, string urn)
    {
        // As the summary says.
    }
}
