using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Local;

/// <summary>The stack's workspace as the embedded Azure knows it.</summary>
internal static class LocalWorkspace
{
    /// <summary>The GUID that queries go to.</summary>
    /// <exception cref="UserFailure">There is no such workspace yet.</exception>
    public static async Task<string> CustomerIdAsync(LocalAzure azure, LoadedStack stack, CancellationToken cancellationToken)
    {
        var workspace = await azure.Clients.Arm.FindAsync(Path(stack), cancellationToken);
        return workspace?["properties"]?["customerId"] is JsonValue id
            ? id.ToString()
            : throw new UserFailure(ExitCode.Usage, CliFindings.NoWorkspace(stack.Settings.Stack, stack.Settings.Workspace.Name.Or("")));
    }

    private static string Path(LoadedStack stack) => ArmPath.Workspace(
        stack.Settings.SubscriptionId.Or(""), stack.Settings.Workspace.ResourceGroup.Or(""), stack.Settings.Workspace.Name.Or(""));
}
