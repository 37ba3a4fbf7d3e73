using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.ResourceGroups;

/// <summary>Adopts or makes the resource group; adds tags, never removes one, never deletes the group.</summary>
internal sealed class ResourceGroupHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.ResourceGroup;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old) =>
        [.. InputCheck.Run(inputs, ResourceGroupInputs.Rules), .. CreateFlag.Check(inputs, old)];

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) =>
        inputs.Text("resourceGroupName") is { } name ? ArmPath.ResourceGroup(scope.SubscriptionId, name) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync(state.Id, cancellationToken);
        return body is null ? null : Read(state.Id, body);
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity("resourceGroupName").Advise(Advice(outputs, inputs));
        return inputs.Flag("create") == false
            ? differences.ToComparison()
            : TagMerge.Compare(differences, outputs, inputs).ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = ResourceGroupInputs.From(inputs);
        var id = ArmPath.ResourceGroup(context.Scope.SubscriptionId, wanted.Name);
        var body = await context.Arm.FindAsync(id, cancellationToken);
        if (body is not null)
        {
            return await AdoptAsync(context, id, body, inputs, cancellationToken);
        }

        if (!wanted.Create)
        {
            throw HandlerFindings.GroupMissing(wanted.Origin, wanted.Name, context.Scope.SubscriptionId);
        }

        await context.Arm.PutAsync(id, NewBody(wanted), context.Limit, cancellationToken);
        return new Applied(id, (await ReadBackAsync(context, id, wanted, cancellationToken)).Outputs, ChangeKind.Create);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync(old.Id, cancellationToken);
        var applied = body is null
            ? await CreateAsync(context, inputs, cancellationToken)
            : await AdoptAsync(context, old.Id, body, inputs, cancellationToken);
        return applied with { Id = old.Id };
    }

    public Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult(Released.Kept);

    private async Task<Applied> AdoptAsync(
        HandlerContext context, string id, JsonObject body, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = ResourceGroupInputs.From(inputs);
        var reading = Read(id, body);
        var comparison = Diff(reading.Outputs, inputs);
        var findings = comparison.Findings;
        if (!wanted.Create || comparison.IsSame)
        {
            return new Applied(id, reading.Outputs, ChangeKind.Adopt) { Findings = findings };
        }

        await context.Arm.PatchAsync(id, new JsonObject { ["tags"] = TagMerge.Merged(body, wanted.Tags) }, context.Limit, cancellationToken);
        var after = await ReadBackAsync(context, id, wanted, cancellationToken);
        return new Applied(id, after.Outputs, ChangeKind.Update) { Findings = findings };
    }

    private static IEnumerable<Finding> Advice(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var (wanted, actual) = (inputs.Text("location"), outputs.Text("location"));
        if (Locations.Differ(wanted, actual))
        {
            yield return HandlerFindings.LocationDiffers(
                inputs["location"]?.Origin ?? Location.None, $"The resource group '{outputs.Text("name")}'", wanted, actual);
        }
    }

    private static async Task<Reading> ReadBackAsync(
        HandlerContext context, string id, ResourceGroupInputs wanted, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync(id, cancellationToken)
            ?? throw HandlerFindings.NotKept(wanted.Origin, "the resource group", wanted.Name, null);
        return Read(id, body);
    }

    private static JsonObject NewBody(ResourceGroupInputs wanted) => new()
    {
        ["location"] = wanted.Location,
        ["tags"] = JsonValues.ToJson(wanted.Tags),
    };

    private static Reading Read(string id, JsonObject body)
    {
        var inputs = PropertyValue.Map.Empty
            .Put("resourceGroupName", body.Text("name") ?? ArmPath.NameOf(id))
            .Put("location", body.Text("location"))
            .Put("tags", PropertyMaking.Texts(body.Tags()));
        var outputs = inputs.Put(Outputs.Id, id).Put(Outputs.Shape, (double)Shape).Put("name", body.Text("name") ?? ArmPath.NameOf(id));
        return new Reading(id, outputs, inputs);
    }
}
