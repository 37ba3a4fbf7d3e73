using System.Reflection;

namespace XdrInfra.Cli.Hosting;

/// <summary>The version of xdr, without the build's suffix.</summary>
internal static class ToolVersion
{
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
