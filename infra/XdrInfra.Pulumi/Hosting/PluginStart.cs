namespace XdrInfra.Pulumi.Hosting;

/// <summary>How the engine starts a plugin: flags of its own log, then its address; nothing when a person or a debugger starts it.</summary>
public sealed record PluginStart(string? EngineAddress)
{
    /// <summary>Reads the command line: <c>[--logtostderr] [-v=9] [--tracing URL] host:port</c>.</summary>
    public static PluginStart Read(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--tracing")
            {
                index++;
            }
            else if (!arguments[index].StartsWith('-'))
            {
                return new PluginStart(arguments[index]);
            }
        }

        return new PluginStart(EngineAddress: null);
    }
}
