namespace XdrInfra.Pulumi.Hosting;

/// <summary>What the user sees at one resource while a call about it runs.</summary>
public sealed class ResourceLog(IEngineLog log, string urn)
{
    /// <summary>The resource's full name in the engine.</summary>
    public string Urn => urn;

    /// <summary>A passing word in the status column of the resource.</summary>
    public void Progress(string message) => log.Progress(message, urn);

    /// <summary>A lasting message at the resource.</summary>
    public void Info(string message) => log.Write(LogSeverity.Info, message, urn);

    /// <summary>A lasting warning at the resource.</summary>
    public void Warning(string message) => log.Write(LogSeverity.Warning, message, urn);
}
