using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>Connects Defender XDR, or finds out that the Defender portal does. Never makes a second connector.</summary>
internal sealed class DefenderXdrConnectorHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.DefenderXdrConnector;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) => InputCheck.Run(inputs, ConnectorInputs.Rules);

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) => inputs.Text(Outputs.WorkspaceId) is { } workspace ? Id(workspace) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var workspace = Outputs.WorkspaceOf(state);
        if (!await Sentinel.IsOnAsync(context, workspace, cancellationToken))
        {
            return null;
        }

        var inputs = state.Inputs.Put(Outputs.WorkspaceId, workspace).Put("tenantId", state.Inputs.Text("tenantId") ?? context.Scope.TenantId);
        var live = await ConnectorStore.FindAsync(context, workspace, cancellationToken);
        var who = await ConnectorJudge.StateAsync(context, inputs, state.Outputs, live, cancellationToken);
        return live is null && who == ConnectorState.Unknown && !IsLeftToPortal(inputs)
            ? null
            : new Reading(state.Id, ToOutputs(context, state.Id, inputs, who, live), Imported(inputs, live));
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId, "tenantId").Of("managedBy", Outputs.OnDestroy).Follow("state", "portalSteps");
        if (ConnectorState.IsPortal(outputs.Text("state")) || IsLeftToPortal(inputs))
        {
            return differences.Advise(ConnectorReport.Findings(outputs, inputs)).ToComparison();
        }

        return differences.Of("incidents", "alerts").Between("filteredProviders", Filter(outputs), Filter(inputs)).ToComparison();
    }

    public Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken) =>
        ApplyAsync(context, Id(inputs.Must(Outputs.WorkspaceId)), inputs, PropertyValue.Map.Empty, cancellationToken);

    public Task<Applied> UpdateAsync(HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken) =>
        ApplyAsync(context, old.Id, inputs, old.Outputs, cancellationToken);

    public async Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Outputs.Restores(old)
            ? await Optimistic.WriteAsync(() => ConnectorRestore.RunAsync(context, old, cancellationToken))
            : Released.Kept;

    private async Task<Applied> ApplyAsync(
        HandlerContext context, string id, PropertyValue.Map inputs, PropertyValue.Map last, CancellationToken cancellationToken)
    {
        var wanted = ConnectorInputs.From(inputs);
        var live = await Patience.OnboardedAsync(context, () => ConnectorStore.FindAsync(context, wanted.WorkspaceId, cancellationToken), cancellationToken);
        var who = await ConnectorJudge.StateAsync(context, inputs, last, live, cancellationToken);
        var shown = ToOutputs(context, id, inputs, who, live);
        if (wanted.IsLeftToPortal || ConnectorState.IsPortal(who))
        {
            return ConnectorReport.Of(context, id, inputs, shown);
        }

        return live is not null && live.IsRight(inputs)
            ? new Applied(id, shown, ChangeKind.Adopt)
            : await WriteAsync(context, id, inputs, live, cancellationToken);
    }

    private static async Task<Applied> WriteAsync(
        HandlerContext context, string id, PropertyValue.Map inputs, LiveConnector? live, CancellationToken cancellationToken)
    {
        var wanted = ConnectorInputs.From(inputs);
        try
        {
            await Requirements.CheckAsync(context, wanted, cancellationToken);
            await Optimistic.WriteAsync(() => WriteOnceAsync(context, inputs, cancellationToken));
        }
        catch (AzureFailure failure) when (failure.Kind == FailureKind.PortalManaged)
        {
            return wanted.IsOursForSure
                ? throw ConnectorFindings.ManagedByPortal(wanted.Origin, failure.CorrelationId)
                : ConnectorReport.Of(context, id, inputs, ToOutputs(context, id, inputs, ConnectorState.PortalPrimary, live));
        }

        var after = await ConnectorStore.FindAsync(context, wanted.WorkspaceId, cancellationToken);
        return after is null || !after.IsRight(inputs)
            ? throw ConnectorFindings.NotConnectedAfterWrite(wanted.Origin)
            : new Applied(id, ToOutputs(context, id, inputs, ConnectorState.Arm, after), live is null ? ChangeKind.Create : ChangeKind.Update);
    }

    /// <summary>Lists anew: another run may have made the connector, or changed it, a moment ago.</summary>
    private static async Task<bool> WriteOnceAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = ConnectorInputs.From(inputs);
        var live = await ConnectorStore.FindAsync(context, wanted.WorkspaceId, cancellationToken);
        if (live is null || !live.IsRight(inputs))
        {
            await Patience.OnboardedAsync(
                context,
                async () =>
                {
                    await ConnectorStore.WriteAsync(context, wanted, live, cancellationToken);
                    return true;
                },
                cancellationToken);
        }

        return true;
    }

    private static string Id(string workspace) => $"{workspace}/defender-xdr-connector";

    private static bool IsLeftToPortal(PropertyValue.Map inputs) => string.Equals(inputs.Text("managedBy"), "portal", StringComparison.OrdinalIgnoreCase);

    private static PropertyValue Filter(PropertyValue.Map map) => map["filteredProviders"] ?? PropertyMaking.ListOf([]);

    private static PropertyValue.Map Imported(PropertyValue.Map inputs, LiveConnector? live) => inputs
        .Put("managedBy", inputs.Text("managedBy") ?? "auto")
        .Put("incidents", live?.Incidents ?? true)
        .Put("alerts", live?.Alerts ?? true)
        .Put("filteredProviders", live?.FilteredProviders ?? []);

    private static PropertyValue.Map ToOutputs(HandlerContext context, string id, PropertyValue.Map inputs, string state, LiveConnector? live)
    {
        var workspace = ArmPath.NameOf(inputs.Must(Outputs.WorkspaceId));
        var outputs = Outputs.Of(id, Shape, inputs)
            .Put("tenantId", inputs.Text("tenantId"))
            .Put("managedBy", inputs.Text("managedBy"))
            .Put("state", state)
            .Put("portalSteps", ConnectorSteps.For(state, workspace, context.Scope.Portal));
        return live?.ToProperties(outputs) ?? outputs;
    }
}
