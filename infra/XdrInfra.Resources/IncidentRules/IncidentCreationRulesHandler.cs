using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.IncidentRules;

/// <summary>Disables the incident creation rules that would make every incident twice, and remembers exactly those.</summary>
internal sealed class IncidentCreationRulesHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.IncidentCreationRules;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) => InputCheck.Run(
        inputs, InputRule.Text(Outputs.WorkspaceId), InputRule.Object(Outputs.Prior), InputRule.OptionalText(Outputs.OnDestroy, "keep", "restore"));

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) => inputs.Text(Outputs.WorkspaceId) is { } workspace ? Id(workspace) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var workspace = Outputs.WorkspaceOf(state);
        if (!await Sentinel.IsOnAsync(context, workspace, cancellationToken))
        {
            return null;
        }

        var inputs = state.Inputs.Put(Outputs.WorkspaceId, workspace);
        var rules = await IncidentRuleStore.ListAsync(context, workspace, cancellationToken);
        return new Reading(state.Id, ToOutputs(state.Id, inputs, rules, DisabledOf(state.Outputs)), inputs);
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId).Of(Outputs.OnDestroy);
        foreach (var rule in outputs.Objects("rules").Where(rule => rule.Flag("enabled") == true))
        {
            differences.Add($"rules.{rule.Text("displayName")}.enabled", new PropertyValue.Bool(true), new PropertyValue.Bool(false)).Note(RuleText.Of(rule));
        }

        return differences.ToComparison();
    }

    public Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken) =>
        DisableAsync(context, inputs, [], cancellationToken);

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var applied = await DisableAsync(context, inputs, DisabledOf(old.Outputs), cancellationToken);
        return applied with { Id = old.Id, Outputs = applied.Outputs.Put(Outputs.Id, old.Id) };
    }

    public async Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Outputs.Restores(old) ? await RuleRestore.RunAsync(context, old, cancellationToken) : Released.Kept;

    private static string Id(string workspace) => $"{workspace}/incident-creation-rules";

    private static IReadOnlyList<PropertyValue.Map> DisabledOf(PropertyValue.Map outputs) => [.. outputs.Objects("disabled")];

    private static async Task<Applied> DisableAsync(
        HandlerContext context, PropertyValue.Map inputs, IReadOnlyList<PropertyValue.Map> known, CancellationToken cancellationToken)
    {
        var workspace = inputs.Must(Outputs.WorkspaceId);
        var before = await Patience.OnboardedAsync(context, () => IncidentRuleStore.ListAsync(context, workspace, cancellationToken), cancellationToken);
        var disabled = Remembered(inputs, before, known).ToDictionary(rule => rule.Text("id") ?? "", StringComparer.OrdinalIgnoreCase);
        var notes = new List<string>();
        foreach (var rule in before.Where(rule => rule.Enabled))
        {
            var after = await IncidentRuleStore.SwitchAsync(context, rule.Id, enabled: false, cancellationToken);
            notes.Add(RuleText.Of(rule.ToProperties()));
            disabled[rule.Id] = Entry(after ?? rule);
        }

        var now = await IncidentRuleStore.ListAsync(context, workspace, cancellationToken);
        var outputs = ToOutputs(Id(workspace), inputs, now, [.. disabled.Values]);
        return new Applied(Id(workspace), outputs, notes.Count == 0 ? ChangeKind.Adopt : ChangeKind.Update) { Notes = notes };
    }

    /// <summary>Rules that an interrupted run disabled are known from what was there before it.</summary>
    private static IEnumerable<PropertyValue.Map> Remembered(
        PropertyValue.Map inputs, IReadOnlyList<IncidentRule> live, IReadOnlyList<PropertyValue.Map> known)
    {
        var ours = known.Select(entry => entry.Text("id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var interrupted = (inputs.Object(Outputs.Prior)?.Objects("rules") ?? [])
            .Where(rule => rule.Flag("enabled") == true && !ours.Contains(rule.Text("id")))
            .Select(rule => live.FirstOrDefault(now => !now.Enabled && string.Equals(now.Id, rule.Text("id"), StringComparison.OrdinalIgnoreCase)))
            .OfType<IncidentRule>()
            .Select(Entry);
        return known.Concat(interrupted);
    }

    /// <summary>The etag after our write tells later whether somebody touched the rule since.</summary>
    private static PropertyValue.Map Entry(IncidentRule rule) => rule.ToProperties().Put("enabled", false).Put("etag", rule.Etag);

    private static PropertyValue.Map ToOutputs(
        string id, PropertyValue.Map inputs, IReadOnlyList<IncidentRule> rules, IReadOnlyList<PropertyValue.Map> disabled) =>
        Outputs.Of(id, Shape, inputs).Put("rules", rules.Select(rule => rule.ToProperties())).Put("disabled", disabled);
}
