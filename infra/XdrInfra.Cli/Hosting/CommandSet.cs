using System.CommandLine;

namespace XdrInfra.Cli.Hosting;

/// <summary>Every command of xdr, in the order a person meets them.</summary>
public static class CommandSet
{
    public static RootCommand Root(CliContext context)
    {
        var root = new RootCommand("Connects Microsoft Defender XDR to Microsoft Sentinel as code, and proves that it worked.");
        return root;
    }
}
