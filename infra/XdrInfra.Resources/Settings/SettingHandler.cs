using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Settings;

/// <summary>
/// A Sentinel setting that is a list: entity analytics and behavior analytics. Adds what is missing, keeps what others added.
/// https://learn.microsoft.com/azure/sentinel/enable-entity-behavior-analytics
/// </summary>
internal sealed class SettingHandler(SettingKind kind) : IResourceHandler
{
    private const int Shape = 1;

    public string Type => kind.Type;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) => InputCheck.Run(
        inputs, InputRule.Text(Outputs.WorkspaceId), InputRule.Texts(kind.Input, required: true), InputRule.Object(Outputs.Prior),
        InputRule.OptionalText(Outputs.OnDestroy, "keep", "restore"));

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) => inputs.Text(Outputs.WorkspaceId) is { } workspace ? kind.Id(workspace) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var workspace = Outputs.WorkspaceOf(state);
        if (!await Sentinel.IsOnAsync(context, workspace, cancellationToken))
        {
            return null;
        }

        var live = await SettingStore.FindAsync(context, kind, workspace, cancellationToken);
        var basis = state.Inputs.Put(Outputs.WorkspaceId, workspace);
        return live is null
            ? null
            : new Reading(state.Id, Read(state.Id, basis, live), basis.Put(kind.Input, live.Values));
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId).Of(Outputs.OnDestroy);
        var (live, wanted) = (outputs.Texts(kind.Input) ?? [], inputs.Texts(kind.Input));
        if (wanted is null)
        {
            return differences.Add(kind.Input, outputs[kind.Input], new PropertyValue.Unknown()).ToComparison();
        }

        var merged = Merge(live, wanted);
        return merged.Count == live.Count
            ? differences.ToComparison()
            : differences.Add(kind.Input, outputs[kind.Input], PropertyMaking.ListOf(merged.Select(value => new PropertyValue.Text(value)))).ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var workspace = inputs.Must(Outputs.WorkspaceId);
        var wanted = inputs.Texts(kind.Input) ?? [];
        var change = await Optimistic.WriteAsync(() => Patience.OnboardedAsync(
            context, () => AddAsync(context, workspace, wanted, cancellationToken), cancellationToken));
        var after = await SettingStore.FindAsync(context, kind, workspace, cancellationToken);
        if (after is null || Merge(after.Values, wanted).Count != after.Values.Count)
        {
            throw HandlerFindings.NotKept(
                inputs[kind.Input]?.Origin ?? Location.None, $"the setting '{kind.Setting}'", string.Join(", ", wanted), string.Join(", ", after?.Values ?? []));
        }

        return new Applied(kind.Id(workspace), Read(kind.Id(workspace), inputs, after), change);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var applied = await CreateAsync(context, inputs, cancellationToken);
        return applied with { Id = old.Id, Outputs = applied.Outputs.Put(Outputs.Id, old.Id) };
    }

    public async Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Outputs.Restores(old)
            ? await Optimistic.WriteAsync(() => SettingRestore.RunAsync(context, kind, old, cancellationToken))
            : Released.Kept;

    private async Task<ChangeKind> AddAsync(
        HandlerContext context, string workspace, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var live = await SettingStore.FindAsync(context, kind, workspace, cancellationToken);
        var merged = Merge(live?.Values ?? [], wanted);
        if (live is not null && merged.Count == live.Values.Count)
        {
            return ChangeKind.Adopt;
        }

        await SettingStore.WriteAsync(context, kind, workspace, merged, live?.Etag, cancellationToken);
        return live is null ? ChangeKind.Create : ChangeKind.Update;
    }

    private PropertyValue.Map Read(string id, PropertyValue.Map inputs, Setting live) => Outputs.Of(id, Shape, inputs).Put(kind.Input, live.Values);

    private static IReadOnlyList<string> Merge(IReadOnlyList<string> live, IReadOnlyList<string> wanted) =>
        [.. live, .. wanted.Where(value => !live.Contains(value, StringComparer.OrdinalIgnoreCase))];
}
