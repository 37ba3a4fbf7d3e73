using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>Keeps a table as long as the stack asks for; never shorter than now unless the stack says so.</summary>
internal sealed class TableRetentionHandler : IResourceHandler
{
    private const int Shape = 1;

    // Azure moves a table between plans once in seven days:
    // https://learn.microsoft.com/azure/azure-monitor/logs/logs-table-plans
    private static readonly TimeSpan BetweenPlanChanges = TimeSpan.FromDays(7);

    public string Type => ResourceKinds.TableRetention;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) =>
        [.. InputCheck.Run(inputs, TableInputs.Rules), .. RetentionCheck.Run(inputs)];

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) =>
        inputs.Text(Outputs.WorkspaceId) is { } workspace && inputs.Text("table") is { } table ? Id(workspace, table) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        if (await context.Arm.FindAsync(state.Id, cancellationToken) is not { } body)
        {
            return null;
        }

        var basis = state.Inputs.Put(Outputs.WorkspaceId, Outputs.WorkspaceOf(state)).Put("table", state.Inputs.Text("table") ?? ArmPath.NameOf(state.Id));
        var live = LiveTable.Read(body);
        return new Reading(state.Id, ToOutputs(state.Id, basis, live), live.ToProperties(basis));
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId, "table").Of(Outputs.OnDestroy);
        if (inputs.IsUnknown("plan") || inputs.IsUnknown("retentionInDays") || inputs.IsUnknown("totalRetentionInDays"))
        {
            return differences.Of("plan", "retentionInDays", "totalRetentionInDays").ToComparison();
        }

        var plan = RetentionPlan.For(outputs, inputs);
        foreach (var (name, value) in plan.ChangedFrom(outputs))
        {
            differences.Add(name, outputs[name], JsonValues.FromJson(value));
        }

        return differences.Advise(Advice(plan, inputs)).ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = TableInputs.From(inputs);
        var id = Id(wanted.WorkspaceId, wanted.Table);
        var live = await CalmTable.FindAsync(context, id, wanted, cancellationToken);
        var before = live.ToProperties(PropertyValue.Map.Empty);
        var plan = RetentionPlan.For(before, inputs);
        var change = plan.ChangedFrom(before);
        var findings = Advice(plan, inputs).ToList();
        if (change.Count == 0)
        {
            return new Applied(id, ToOutputs(id, inputs, live), ChangeKind.Adopt) { Findings = findings };
        }

        RefuseEarlyPlanChange(context, wanted, live, change);
        var after = await WriteAsync(context, id, wanted, change, cancellationToken);
        return new Applied(id, ToOutputs(id, inputs, after), ChangeKind.Update) { Findings = findings };
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var applied = await CreateAsync(context, inputs, cancellationToken);
        return applied with { Id = old.Id, Outputs = applied.Outputs.Put(Outputs.Id, old.Id) };
    }

    public async Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Outputs.Restores(old) ? await RetentionRestore.RunAsync(context, old, cancellationToken) : Released.Kept;

    private static IEnumerable<Finding> Advice(RetentionPlan plan, PropertyValue.Map inputs) => plan.Kept.Select(
        kept => RetentionFindings.Kept(inputs["totalRetentionInDays"]?.Origin ?? Location.None, inputs.Text("table") ?? "", kept));

    private static string Id(string workspace, string table) => $"{workspace}/tables/{table}";

    private static async Task<LiveTable> WriteAsync(
        HandlerContext context, string id, TableInputs wanted, JsonObject change, CancellationToken cancellationToken)
    {
        await Patience.WhileAsync(
            context, failure => failure.Kind is FailureKind.Busy or FailureKind.Conflict, $"Azure is updating the table {wanted.Table}.", context.Limit,
            () => context.Arm.PatchAsync(id, new JsonObject { ["properties"] = change.DeepClone() }, context.Limit, cancellationToken), cancellationToken);
        var after = await CalmTable.FindAsync(context, id, wanted, cancellationToken);
        var there = after.ToProperties(PropertyValue.Map.Empty);
        var left = change.FirstOrDefault(pair => !PropertyEquality.Same(there[pair.Key], JsonValues.FromJson(pair.Value)));
        return left.Key is null
            ? after
            : throw HandlerFindings.NotKept(
                wanted.Origin, $"'{left.Key}' of the table '{wanted.Table}'", left.Value?.ToString(), PropertyText.Of(there[left.Key]));
    }

    private static void RefuseEarlyPlanChange(HandlerContext context, TableInputs wanted, LiveTable live, JsonObject change)
    {
        if (change.ContainsKey("plan") && live.LastPlanChange is { } last && context.Time.GetUtcNow() < last + BetweenPlanChanges)
        {
            throw RetentionFindings.PlanTooEarly(wanted.Origin, wanted.Table, live.Plan, wanted.Plan ?? "", last, last + BetweenPlanChanges);
        }
    }

    private static PropertyValue.Map ToOutputs(string id, PropertyValue.Map inputs, LiveTable live) =>
        live.ToProperties(Outputs.Of(id, Shape, inputs).Put("table", inputs.Text("table")));
}
