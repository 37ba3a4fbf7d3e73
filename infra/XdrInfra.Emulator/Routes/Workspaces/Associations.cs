using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>
/// Who uses a workspace, as its features list it. Only the secondary workspace of the Defender portal names the portal here:
/// the primary one is left to be found out by the refused write, so that both ways to find out are there to try.
/// The words of the list are not documented: https://learn.microsoft.com/rest/api/loganalytics/workspaces/get
/// </summary>
internal static class Associations
{
    // The version whose features carry the list.
    private const string ApiVersion = "2025-07-01";

    /// <summary>Null when this version, or this workspace, has none.</summary>
    public static JsonArray? Of(Call call, ArmResource workspace) =>
        call.ApiVersion == ApiVersion && call.World.Conditions.Portal == PortalState.Secondary && call.World.Find(Ids.Onboarding(workspace.Id)) is not null
            ? new JsonArray("Sentinel", Flow.XdrConnector)
            : null;
}
