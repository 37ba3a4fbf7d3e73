using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>Reads and writes the connector of a workspace. There is one of the kind at most, whatever its id.</summary>
internal static class ConnectorStore
{
    public static async Task<LiveConnector?> FindAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        var found = new List<LiveConnector>();
        await foreach (var body in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "dataConnectors"), cancellationToken))
        {
            if (string.Equals(body.Text("kind"), LiveConnector.Kind, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(new LiveConnector(body));
            }
        }

        return found.OrderBy(connector => connector.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
    }

    /// <summary>Makes the connector, or changes the one that is there with its etag.</summary>
    public static Task WriteAsync(HandlerContext context, ConnectorInputs wanted, LiveConnector? live, CancellationToken cancellationToken)
    {
        var id = live?.Id ?? ArmPath.Sentinel(wanted.WorkspaceId, $"dataConnectors/{NameFor(wanted.WorkspaceId)}");
        return context.Arm.PutAsync(id, Body(wanted, live), context.Limit, cancellationToken);
    }

    /// <summary>What PriorState remembers of it.</summary>
    public static async Task<PropertyValue.Map> SnapshotAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        try
        {
            var live = await FindAsync(context, workspace, cancellationToken);
            var basis = PropertyValue.Map.Empty.Put("exists", live is not null);
            return live?.ToProperties(basis) ?? basis;
        }
        catch (AzureFailure failure) when (Sentinel.IsMissing(failure))
        {
            return PropertyValue.Map.Empty.Put("exists", false);
        }
    }

    private static JsonObject Body(ConnectorInputs wanted, LiveConnector? live)
    {
        var properties = live is null ? [] : (JsonObject)live.Raw.Properties().DeepClone();
        properties["tenantId"] = wanted.TenantId;
        properties["dataTypes"] = new JsonObject { ["incidents"] = State(wanted.Incidents), ["alerts"] = State(wanted.Alerts) };
        properties.Remove("filteredProviders");
        if (wanted.FilteredProviders.Count > 0)
        {
            properties["filteredProviders"] = new JsonObject { ["alerts"] = JsonReading.ToArray(wanted.FilteredProviders) };
        }

        var body = new JsonObject { ["kind"] = LiveConnector.Kind, ["properties"] = properties };
        if (live?.Etag is { } etag)
        {
            body["etag"] = etag;
        }

        return body;
    }

    private static JsonObject State(bool on) => new() { ["state"] = on ? "Enabled" : "Disabled" };

    /// <summary>The same name on every run, so that a run that was cut off never leaves a second connector.</summary>
    private static string NameFor(string workspace)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{LiveConnector.Kind} {workspace.ToUpperInvariant()}"));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }
}
