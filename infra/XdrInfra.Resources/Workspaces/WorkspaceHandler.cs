using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Onboarding;
using XdrInfra.Resources.ResourceGroups;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Workspaces;

/// <summary>Adopts or makes the workspace, marks it as ours, never deletes it and never shortens its retention.</summary>
internal sealed class WorkspaceHandler : IResourceHandler
{
    /// <summary>The tag that says which stack owns a workspace.</summary>
    public const string OwnerTag = "xdr-infra-stack";

    private const int Shape = 1;

    public string Type => ResourceKinds.Workspace;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) =>
        [.. InputCheck.Run(inputs, WorkspaceInputs.Rules), .. CreateFlag.Check(inputs, old)];

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) =>
        inputs.Text("resourceGroupName") is { } group && inputs.Text("workspaceName") is { } name
            ? ArmPath.Workspace(scope.SubscriptionId, group, name)
            : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, state.Id, cancellationToken) is not { } body)
        {
            return null;
        }

        var reading = WorkspaceBody.Read(state.Id, body, Shape);
        RefuseForeign(reading.Outputs, state.Inputs["workspaceName"]?.Origin ?? Location.None, context.Scope.Stack, OwnerIn(state.Outputs));
        return reading;
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity("resourceGroupName", "workspaceName").Advise(WorkspaceAdvice.For(outputs, inputs));
        if (inputs.Flag("create") == false)
        {
            return differences.ToComparison();
        }

        foreach (var (path, keys) in WorkspaceBody.Settings)
        {
            differences.Between(path, WorkspaceBody.Get(outputs, keys), WorkspaceBody.Get(inputs, keys));
        }

        CompareRetention(differences, outputs, inputs);
        return TagMerge.Compare(differences, outputs, inputs).ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = WorkspaceInputs.From(inputs);
        var id = ArmPath.Workspace(context.Scope.SubscriptionId, wanted.Group, wanted.Name);
        var body = await FindAsync(context, id, cancellationToken);
        if (body is not null)
        {
            return await AdoptAsync(context, id, body, inputs, former: null, cancellationToken);
        }

        if (!wanted.Create)
        {
            throw HandlerFindings.WorkspaceMissing(wanted.Origin, wanted.Name, wanted.Group);
        }

        await ResourceProviders.EnsureAsync(context, ResourceProviders.OperationalInsights, cancellationToken);
        await context.Arm.PutAsync(id, WorkspaceBody.New(wanted, inputs), context.Limit, cancellationToken);
        return new Applied(id, (await ReadBackAsync(context, id, inputs, cancellationToken)).Outputs, ChangeKind.Create);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var body = await FindAsync(context, old.Id, cancellationToken);
        var applied = body is null
            ? await CreateAsync(context, inputs, cancellationToken)
            : await AdoptAsync(context, old.Id, body, inputs, OwnerIn(old.Outputs), cancellationToken);
        return applied with { Id = old.Id };
    }

    public Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult(Released.Kept);

    /// <summary>A subscription that never had a workspace does not even know the type.</summary>
    private static async Task<JsonObject?> FindAsync(HandlerContext context, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Arm.FindAsync(id, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind == FailureKind.NotRegistered)
        {
            return null;
        }
    }

    private static string? OwnerIn(PropertyValue.Map properties) => TagMerge.Find(properties.Object("tags"), OwnerTag);

    /// <summary>Stops before anything is written to a workspace of another stack.</summary>
    /// <param name="live">What is in Azure.</param>
    /// <param name="origin">Where the workspace is named.</param>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="former">What the stack's own state says: the name it had when it made the workspace its own, before a <c>pulumi stack rename</c>.</param>
    private static void RefuseForeign(PropertyValue.Map live, Location origin, string stack, string? former)
    {
        if (OwnerIn(live) is { Length: > 0 } owner && owner != stack && owner != former)
        {
            throw HandlerFindings.OtherStack(origin, live.Text("name") ?? "", owner, stack);
        }
    }

    private async Task<Applied> AdoptAsync(
        HandlerContext context, string id, JsonObject body, PropertyValue.Map inputs, string? former, CancellationToken cancellationToken)
    {
        var wanted = WorkspaceInputs.From(inputs);
        var live = WorkspaceBody.Read(id, body, Shape).Outputs;
        RefuseForeign(live, wanted.Origin, context.Scope.Stack, former);
        var comparison = Diff(live, inputs);
        var findings = comparison.Findings;
        if (!wanted.Create || comparison.IsSame)
        {
            return new Applied(id, live, ChangeKind.Adopt) { Findings = findings };
        }

        var patch = new JsonObject
        {
            ["properties"] = WorkspaceBody.Changed(live, inputs),
            ["tags"] = TagMerge.Merged(body, wanted.Tags),
        };
        await context.Arm.PatchAsync(id, patch, context.Limit, cancellationToken);
        return new Applied(id, (await ReadBackAsync(context, id, inputs, cancellationToken)).Outputs, ChangeKind.Update) { Findings = findings };
    }

    private async Task<Reading> ReadBackAsync(HandlerContext context, string id, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = WorkspaceInputs.From(inputs);
        var body = await context.Arm.FindAsync(id, cancellationToken)
            ?? throw HandlerFindings.NotKept(wanted.Origin, "the workspace", wanted.Name, null);
        var reading = WorkspaceBody.Read(id, body, Shape);
        return Diff(reading.Outputs, inputs).Changes is [var first, ..]
            ? throw HandlerFindings.NotKept(wanted.Origin, $"'{first.Path}' of the workspace", first.After, first.Before)
            : reading;
    }

    private static void CompareRetention(Differences differences, PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        if (inputs.IsUnknown("retentionInDays") || inputs.Whole("retentionInDays") > (outputs.Whole("retentionInDays") ?? 0))
        {
            differences.Add("retentionInDays", outputs["retentionInDays"], inputs["retentionInDays"]);
        }
    }
}
