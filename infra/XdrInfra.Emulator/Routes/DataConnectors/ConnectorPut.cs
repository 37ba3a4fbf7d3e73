using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.DataConnectors;

/// <summary>Makes or changes a connector, in the order in which Azure looks: kind, body, portal, license, role, etag.</summary>
internal static class ConnectorPut
{
    private const string Type = "dataConnectors";

    public static Outcome Handle(Call call)
    {
        var body = call.Json();
        var kind = body.Text("kind") ?? "";
        var existing = call.World.Find(SentinelResources.Id(call, Type, call["name"]));
        if (Refuse(call, body, kind, existing) is { } refusal)
        {
            return refusal;
        }

        var written = SentinelResources.Written(call, Type, call["name"], kind, Properties(call, body, existing));
        var outcome = SentinelResources.Saved(written, existing is not null, ConnectorRoutes.View(call, written));
        return kind == Flow.XdrConnector ? outcome.And([.. Superseded(call)]) : outcome;
    }

    private static Reply? Refuse(Call call, JsonElement body, string kind, ArmResource? existing)
    {
        if (!ConnectorKinds.IsKnown(kind))
        {
            return ArmErrors.Nested(400, "BadRequest", kind.Length == 0 ? "The connector needs a 'kind'." : $"Connector kind '{kind}' is not known.");
        }

        if (!ConnectorKinds.Serves(kind, call.ApiVersion))
        {
            return ConnectorKinds.NotSupported(kind, call.ApiVersion);
        }

        if (existing is not null && existing.Kind != kind)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The connector '{existing.Name}' has kind '{existing.Kind}', which cannot become '{kind}'.");
        }

        return BadBody(call, body, kind)
            ?? (kind == Flow.XdrConnector ? RefuseXdr(call) : null)
            ?? SentinelResources.StaleEtag(call, existing, body, "data connector");
    }

    private static Reply? BadBody(Call call, JsonElement body, string kind)
    {
        if (body.Text("properties", "tenantId") is not { } tenant)
        {
            return ConnectorKinds.Components.Contains(kind) || kind == Flow.XdrConnector
                ? ArmErrors.Nested(400, "BadRequest", "The connector needs 'properties.tenantId'.")
                : null;
        }

        if (!string.Equals(tenant, call.Installation.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return ArmErrors.Nested(400, "BadRequest", $"The tenant '{tenant}' is not the tenant of the workspace, '{call.Installation.TenantId}'.");
        }

        var required = kind == Flow.XdrConnector ? "incidents" : "alerts";
        var state = body.Text("properties", "dataTypes", required, "state");
        return (kind == Flow.XdrConnector || ConnectorKinds.Components.Contains(kind)) && state is null
            ? ArmErrors.Nested(400, "BadRequest", $"The connector needs 'properties.dataTypes.{required}.state'.")
            : BadStates(body);
    }

    private static Reply? BadStates(JsonElement body)
    {
        foreach (var type in body.At("properties", "dataTypes") is { ValueKind: JsonValueKind.Object } types ? types.EnumerateObject() : default)
        {
            var state = type.Value.Text("state") ?? "";
            if (!state.Equals("enabled", StringComparison.OrdinalIgnoreCase) && !state.Equals("disabled", StringComparison.OrdinalIgnoreCase))
            {
                return ArmErrors.Nested(400, "BadRequest", $"The state '{state}' of data type '{type.Name}' is neither 'Enabled' nor 'Disabled'.");
            }
        }

        return null;
    }

    private static Reply? RefuseXdr(Call call)
    {
        var world = call.World.Conditions;
        if (world.Portal == PortalState.Primary)
        {
            return ConnectorKinds.PortalManaged();
        }

        if (!world.License)
        {
            return ArmErrors.Nested(401, "InvalidLicense", "License is invalid");
        }

        if (!world.AppConsent && call.Principal is { IsUser: false })
        {
            return ArmErrors.Nested(401, "InvalidLicense", "Missing consent");
        }

        return world.Guest || !world.SecurityAdministrator
            ? ArmErrors.Nested(401, "Unauthorized", "Access denied: the caller must be Security Administrator and a member, not a guest, of the workspace's tenant.")
            : null;
    }

    private static JsonElement Properties(Call call, JsonElement body, ArmResource? existing)
    {
        var properties = body.At("properties").Copy();
        if (ConnectorKinds.LacksAlerts(call.ApiVersion) && existing?.Properties.At("dataTypes", "alerts") is { } alerts)
        {
            // A client of an old version cannot mention alerts; it does not switch them off.
            if (properties["dataTypes"] is JsonObject types)
            {
                types["alerts"] = alerts.Copy();
            }
        }

        return WireJson.Element(properties);
    }

    private static IEnumerable<WorldChange> Superseded(Call call) => call.World.Conditions.DisconnectsComponents
        ? SentinelResources.List(call, Type)
            .Where(connector => ConnectorKinds.Components.Contains(connector.Kind))
            .Select(component => new WorldChange.Removed(component.Id))
        : [];
}
