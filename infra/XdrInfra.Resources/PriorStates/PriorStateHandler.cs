using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.PriorStates;

/// <summary>Remembers what was there before anything was changed. Writes nothing, and what it once said never changes.</summary>
internal sealed class PriorStateHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.PriorState;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) =>
        InputCheck.Run(inputs, InputRule.Text(Outputs.WorkspaceId), InputRule.Texts("tables"));

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) => inputs.Text(Outputs.WorkspaceId) is { } workspace ? Id(workspace) : null;

    /// <summary>A refresh hands back what is stored; there is nothing to read without it, except for an import.</summary>
    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var workspace = Outputs.WorkspaceOf(state);
        var inputs = state.Inputs.Put(Outputs.WorkspaceId, workspace);
        if (state.Outputs.Items.Count > 0)
        {
            return new Reading(state.Id, state.Outputs, inputs);
        }

        return state.Inputs.Items.Count > 0 || await context.Arm.FindAsync(workspace, cancellationToken) is null
            ? null
            : new Reading(state.Id, await Snapshot.TakeAsync(context, workspace, Basis(state.Id, workspace), [], cancellationToken), inputs);
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId);
        if (inputs.IsUnknown("tables"))
        {
            return differences.Of("tables").ToComparison();
        }

        foreach (var table in Missing(outputs, inputs))
        {
            differences.Add($"retention.{table}", null, new PropertyValue.Text("what is there now"));
        }

        return differences.ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var workspace = inputs.Must(Outputs.WorkspaceId);
        var outputs = await Snapshot.TakeAsync(context, workspace, Basis(Id(workspace), workspace), inputs.Texts("tables") ?? [], cancellationToken);
        return new Applied(Id(workspace), outputs, ChangeKind.Create);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var missing = Missing(old.Outputs, inputs).ToList();
        var outputs = await Snapshot.TakeAsync(context, inputs.Must(Outputs.WorkspaceId), old.Outputs, missing, cancellationToken);
        return new Applied(old.Id, outputs, missing.Count == 0 ? ChangeKind.Same : ChangeKind.Update);
    }

    public Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult(Released.Kept);

    private static string Id(string workspace) => $"{workspace}/prior-state";

    private static PropertyValue.Map Basis(string id, string workspace) => Outputs.Of(id, Shape).Put(Outputs.WorkspaceId, workspace);

    private static IEnumerable<string> Missing(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var known = outputs.Object(Snapshot.Retention) ?? PropertyValue.Map.Empty;
        return (inputs.Texts("tables") ?? []).Where(table => known[table] is null);
    }
}
