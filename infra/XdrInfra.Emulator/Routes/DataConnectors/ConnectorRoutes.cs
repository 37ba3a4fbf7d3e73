using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.DataConnectors;

/// <summary>Data connectors of Sentinel.</summary>
internal sealed class ConnectorRoutes : IRoutes
{
    private const string Type = "dataConnectors";
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/data-connectors";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", $"{Ids.SentinelTemplate}/{Type}", List, "pages of 50; kinds that a version lacks are left out"),
        Of("GET", $"{Ids.SentinelTemplate}/{Type}/{{name}}", Get, "any id"),
        Of("PUT", $"{Ids.SentinelTemplate}/{Type}/{{name}}", ConnectorPut.Handle, "kind MicrosoftThreatProtection with license, consent, role and portal refusals; component kinds are recorded"),
        Of("DELETE", $"{Ids.SentinelTemplate}/{Type}/{{name}}", Delete, "200 or 204; refused on a workspace that the Defender portal manages"),
        new(Service.Arm, "POST", $"{Ids.SentinelTemplate}/dataConnectorsCheckRequirements", ConnectorRequirements.Check)
        {
            Versions = ApiVersionTable.CheckRequirements, Writes = false, Source = "https://github.com/Azure/azure-rest-api-specs (securityinsights, dataConnectorsCheckRequirements)",
            Note = "authorizationState and licenseState of the world",
        },
    ];

    public static IEnumerable<ArmResource> XdrConnectors(Call call, string workspaceId) =>
        call.World.List(workspaceId, SentinelResources.TypeOf(Type)).Where(connector => connector.Kind == Flow.XdrConnector);

    public static JsonObject View(Call call, ArmResource connector)
    {
        var properties = connector.Properties.Copy();
        if (connector.Kind == Flow.XdrConnector && ConnectorKinds.LacksAlerts(call.ApiVersion))
        {
            (properties["dataTypes"] as JsonObject)?.Remove("alerts");
            properties.Remove("filteredProviders");
        }

        return ResourceView.Of(connector, properties);
    }

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.DataConnectors, Source = Source, Note = note };

    private static Outcome List(Call call) => Paging.Reply(
        call,
        SentinelResources.List(call, Type).Where(connector => ConnectorKinds.Serves(connector.Kind, call.ApiVersion)).Select(connector => View(call, connector)),
        50);

    private static Outcome Get(Call call)
    {
        if (call.World.Find(SentinelResources.Id(call, Type, call["name"])) is not { } connector)
        {
            return SentinelResources.NotFound(call, "Data connector", call["name"]);
        }

        return ConnectorKinds.Serves(connector.Kind, call.ApiVersion) ? Reply.Ok(View(call, connector)) : ConnectorKinds.NotSupported(connector.Kind, call.ApiVersion);
    }

    private static Outcome Delete(Call call)
    {
        if (call.World.Find(SentinelResources.Id(call, Type, call["name"])) is not { } connector)
        {
            return Reply.Empty(204);
        }

        return connector.Kind == Flow.XdrConnector && call.World.Conditions.Portal == PortalState.Primary
            ? ConnectorKinds.PortalManaged()
            : SentinelResources.Deleted(connector);
    }
}
