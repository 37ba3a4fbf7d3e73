using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Onboarding;

/// <summary>Turns Microsoft Sentinel on. Delete never turns it off: that would remove Sentinel and all its content.</summary>
internal sealed class OnboardingHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.Onboarding;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) =>
        InputCheck.Run(inputs, InputRule.Text(Outputs.WorkspaceId), InputRule.Object(Outputs.Prior));

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) => inputs.Text(Outputs.WorkspaceId) is { } workspace ? Id(workspace) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var body = await FindAsync(context, state.Id, cancellationToken);
        return body is null ? null : Read(state.Id, Outputs.WorkspaceOf(state), body);
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs) =>
        new Differences(outputs, inputs).Identity(Outputs.WorkspaceId).ToComparison();

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var workspace = inputs.Must(Outputs.WorkspaceId);
        await ResourceProviders.EnsureAsync(context, ResourceProviders.OperationalInsights, cancellationToken);
        await ResourceProviders.EnsureAsync(context, ResourceProviders.SecurityInsights, cancellationToken);
        var id = Id(workspace);
        var there = await FindAsync(context, id, cancellationToken);
        var kind = there is null ? ChangeKind.Create : ChangeKind.Adopt;
        there ??= await TurnOnAsync(context, id, cancellationToken);
        await WaitUntilReadyAsync(context, workspace, cancellationToken);
        return new Applied(id, Read(id, workspace, there).Outputs, kind);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken) =>
        await CreateAsync(context, inputs, cancellationToken) with { Id = old.Id };

    public Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult(Released.Kept);

    private static string Id(string workspace) => ArmPath.Sentinel(workspace, "onboardingStates/default");

    private static async Task<JsonObject?> FindAsync(HandlerContext context, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Arm.FindAsync(id, cancellationToken);
        }
        catch (AzureFailure failure) when (Sentinel.IsMissing(failure))
        {
            return null;   // some versions answer 400 instead of 404 for a workspace without Sentinel
        }
    }

    /// <summary>A second PUT may conflict with the first one: https://github.com/noodlemctwoodle/Sentinel-As-Code/pull/22.</summary>
    private static async Task<JsonObject> TurnOnAsync(HandlerContext context, string id, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["properties"] = new JsonObject { ["customerManagedKey"] = false } };
        try
        {
            await context.Arm.PutAsync(id, body, context.Limit, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind == FailureKind.Conflict)
        {
            context.Waiting("Somebody else turns Microsoft Sentinel on at the same time.");
        }

        return await Patience.UntilAsync(
                context, body => body is not null, "Microsoft Sentinel is being turned on.", context.Limit,
                () => FindAsync(context, id, cancellationToken), cancellationToken)
            ?? throw HandlerFindings.NotKept(Location.None, "the onboarding of Microsoft Sentinel", "default", null);
    }

    /// <summary>The objects of Sentinel follow its onboarding with a delay; whoever comes next shall not meet it.</summary>
    private static Task WaitUntilReadyAsync(HandlerContext context, string workspace, CancellationToken cancellationToken) =>
        Patience.OnboardedAsync(
            context,
            async () =>
            {
                await foreach (var _ in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "dataConnectors"), cancellationToken))
                {
                    break;
                }

                return true;
            },
            cancellationToken);

    private static Reading Read(string id, string workspace, JsonObject body)
    {
        var inputs = PropertyValue.Map.Empty.Put(Outputs.WorkspaceId, workspace);
        var outputs = Outputs.Of(id, Shape, inputs).Put("customerManagedKey", body.Properties().Flag("customerManagedKey") ?? false);
        return new Reading(id, outputs, inputs);
    }
}
