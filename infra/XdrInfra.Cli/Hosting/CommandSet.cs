using System.CommandLine;
using XdrInfra.Cli.Commands;

namespace XdrInfra.Cli.Hosting;

/// <summary>Every command of xdr, in the order a person meets them.</summary>
public static class CommandSet
{
    public static RootCommand Root(CliContext context) => new("Connects Microsoft Defender XDR to Microsoft Sentinel as code, and proves that it worked.")
    {
        InitCommand.Create(context),
        CheckCommand.Create(context),
        DiffCommand.Create(context),
        CostCommand.Create(context),
        GraphCommand.Create(context),
        PreviewCommand.Create(context),
        PreflightCommand.Create(context),
        UpCommand.Create(context),
        EventsCommand.Create(context),
        VerifyCommand.Create(context),
        DestroyCommand.Create(context),
        QueryCommand.Create(context),
        HuntCommand.Create(context),
        ChecksCommand.Create(context),
        EmulateCommand.Create(context),
        SchemaCommand.Create(context),
        CompletionCommand.Create(context),
    };
}
