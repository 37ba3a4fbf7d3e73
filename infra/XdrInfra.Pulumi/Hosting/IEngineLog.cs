namespace XdrInfra.Pulumi.Hosting;

/// <summary>What the user sees at a resource while the engine runs. Output streams of plugins are hidden, this is not.</summary>
public interface IEngineLog
{
    /// <summary>A lasting message, at a resource or (without URN) at the stack. Messages keep their order.</summary>
    void Write(LogSeverity severity, string message, string? urn = null);

    /// <summary>A passing word about what happens now, in the status column of a resource.</summary>
    void Progress(string message, string urn);
}
