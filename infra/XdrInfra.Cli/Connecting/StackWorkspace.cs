using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Connecting;

/// <summary>The stack's workspace as Azure knows it.</summary>
internal static class StackWorkspace
{
    public static string Path(LoadedStack stack) => ArmPath.Workspace(
        stack.Settings.SubscriptionId.Or(""), stack.Settings.Workspace.ResourceGroup.Or(""), stack.Settings.Workspace.Name.Or(""));

    /// <summary>The GUID that queries go to; the stack file does not name it, so it is read from Azure.</summary>
    /// <exception cref="UserFailure">There is no such workspace yet.</exception>
    public static async Task<string> CustomerIdAsync(IStackAzure azure, LoadedStack stack, CancellationToken cancellationToken)
    {
        var workspace = await azure.Clients.Arm.FindAsync(Path(stack), cancellationToken);
        return workspace?["properties"]?["customerId"] is JsonValue id ? id.ToString() : throw Missing(azure, stack);
    }

    private static UserFailure Missing(IStackAzure azure, LoadedStack stack)
    {
        var (name, workspace) = (stack.Settings.Stack, stack.Settings.Workspace.Name.Or(""));
        return new UserFailure(ExitCode.Usage, azure is Local.LocalAzure
            ? CliFindings.NoWorkspace(name, workspace)
            : CliFindings.NoCloudWorkspace(name, workspace, Path(stack)));
    }
}
