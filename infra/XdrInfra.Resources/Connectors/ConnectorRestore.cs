using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>Disconnects what we connected, or gives its data types back, when nobody touched it since.</summary>
internal static class ConnectorRestore
{
    private static readonly string[] Carried = ["incidents", "alerts", "filteredProviders"];

    public static async Task<Released> RunAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken)
    {
        if (ConnectorState.IsPortal(old.Outputs.Text("state")) || IsLeftToPortal(old.Inputs))
        {
            return Released.Left("The Defender portal manages the connector; it stays connected.");
        }

        if (old.Inputs.Object(Outputs.Prior) is not { } prior)
        {
            return Released.Left("The connector stays: what was there before is not known.");
        }

        if (await ConnectorStore.FindAsync(context, Outputs.WorkspaceOf(old), cancellationToken) is not { } live)
        {
            return Released.Left("The connector is not there any more.");
        }

        var now = live.ToProperties(PropertyValue.Map.Empty);
        var ours = old.Outputs.Items.Count > 0 ? old.Outputs : old.Inputs;
        if (Carried.Any(name => ours[name] is not null && !PropertyEquality.Same(now[name], ours[name])))
        {
            return Released.Left("The connector stays: somebody changed it since.");
        }

        return prior.Flag("exists") == true
            ? await GiveBackAsync(context, old, prior, live, cancellationToken)
            : await DisconnectAsync(context, live, cancellationToken);
    }

    private static async Task<Released> DisconnectAsync(HandlerContext context, LiveConnector live, CancellationToken cancellationToken)
    {
        await context.Arm.DeleteAsync(live.Id, context.Limit, cancellationToken);
        return Released.Restored("Defender XDR is disconnected from the workspace; the data stays.");
    }

    private static async Task<Released> GiveBackAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map prior, LiveConnector live, CancellationToken cancellationToken)
    {
        var before = live.ToProperties(PropertyValue.Map.Empty);
        if (Carried.All(name => PropertyEquality.Same(before[name], prior[name])))
        {
            return Released.Left("The connector was connected before this stack and is as it was.");
        }

        var wanted = ConnectorInputs.From(old.Inputs) with
        {
            Incidents = prior.Flag("incidents") ?? false,
            Alerts = prior.Flag("alerts") ?? false,
            FilteredProviders = prior.Texts("filteredProviders") ?? [],
        };
        await ConnectorStore.WriteAsync(context, wanted, live, cancellationToken);
        return Released.Restored("The connector has its data types of before again.");
    }

    private static bool IsLeftToPortal(PropertyValue.Map inputs) => string.Equals(inputs.Text("managedBy"), "portal", StringComparison.OrdinalIgnoreCase);
}
