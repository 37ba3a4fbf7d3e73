using System.Text.RegularExpressions;
using XdrInfra.Azure.Arm;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>Installs and upgrades a solution of the Content Hub: its content and its record.</summary>
internal sealed partial class SolutionHandler : IResourceHandler
{
    private const int Shape = 1;

    public string Type => ResourceKinds.Solution;

    public IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old)
    {
        var findings = InputCheck.Run(inputs, SolutionInputs.Rules);
        return inputs.Text("version") is { } version && version != SolutionInputs.Latest && !Versions().IsMatch(version)
            ? [.. findings, SolutionFindings.IllegalVersion(inputs["version"]?.Origin ?? Location.None, version)]
            : findings;
    }

    public string? IdOf(PropertyValue.Map inputs, AzureScope scope) =>
        inputs.Text(Outputs.WorkspaceId) is { } workspace && inputs.Text("contentId") is { } content ? SolutionStore.PackageId(workspace, content) : null;

    public async Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken)
    {
        var workspace = Outputs.WorkspaceOf(state);
        if (!await Sentinel.IsOnAsync(context, workspace, cancellationToken))
        {
            return null;
        }

        var inputs = state.Inputs.Put(Outputs.WorkspaceId, workspace).Put("contentId", state.Inputs.Text("contentId") ?? ArmPath.NameOf(state.Id));
        var (contentId, version) = (inputs.Must("contentId"), inputs.Text("version") ?? SolutionInputs.Latest);
        var installed = await SolutionStore.FindAsync(context, workspace, contentId, cancellationToken);
        var offer = await SolutionStore.OfferAsync(context, workspace, contentId, cancellationToken);
        return installed is null && offer is not null
            ? null
            : new Reading(state.Id, ToOutputs(state.Id, inputs, installed, offer), inputs.Put("version", version));
    }

    public Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var differences = new Differences(outputs, inputs).Identity(Outputs.WorkspaceId, "contentId").Of(Outputs.OnDestroy);
        var wanted = inputs.Text("version") is { } version && version != SolutionInputs.Latest ? version : outputs.Text("available");
        var there = outputs.Text("version");
        if (inputs.IsUnknown("version") || (wanted is not null && SolutionVersion.Compare(there, wanted) < 0))
        {
            differences.Add("version", outputs["version"], inputs.IsUnknown("version") ? inputs["version"] : new PropertyValue.Text(wanted ?? ""));
        }
        else if (wanted is not null && SolutionVersion.Compare(there, wanted) > 0)
        {
            differences.Note($"The workspace has version {there}, which is newer than {wanted}; it stays.");
        }

        return outputs.Flag("complete") == false && there is not null
            ? differences.Add("complete", outputs["complete"], new PropertyValue.Bool(true)).ToComparison()
            : differences.ToComparison();
    }

    public async Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var wanted = SolutionInputs.From(inputs);
        var id = SolutionStore.PackageId(wanted.WorkspaceId, wanted.ContentId);
        var before = await Patience.OnboardedAsync(
            context, () => SolutionStore.FindAsync(context, wanted.WorkspaceId, wanted.ContentId, cancellationToken), cancellationToken);
        var offer = await SolutionStore.OfferAsync(context, wanted.WorkspaceId, wanted.ContentId, cancellationToken);
        if (offer is null)
        {
            var findings = before is null ? new[] { SolutionFindings.NotOffered(wanted.Origin, wanted.ContentId) } : [];
            return new Applied(id, ToOutputs(id, inputs, before, offer), ChangeKind.Adopt) { Findings = findings };
        }

        if (before is not null && Diff(ToOutputs(id, inputs, before, offer), inputs.Put(Outputs.OnDestroy, (PropertyValue?)null)).IsSame)
        {
            return new Applied(id, ToOutputs(id, inputs, before, offer), ChangeKind.Adopt);
        }

        return await InstallAsync(context, id, inputs, before, offer, cancellationToken);
    }

    public async Task<Applied> UpdateAsync(
        HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken)
    {
        var applied = await CreateAsync(context, inputs, cancellationToken);
        return applied with { Id = old.Id, Outputs = applied.Outputs.Put(Outputs.Id, old.Id) };
    }

    public async Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken) =>
        Outputs.Restores(old) ? await SolutionRestore.RunAsync(context, old, cancellationToken) : Released.Kept;

    private static async Task<Applied> InstallAsync(
        HandlerContext context, string id, PropertyValue.Map inputs, InstalledSolution? before, CatalogueSolution offer, CancellationToken cancellationToken)
    {
        var wanted = SolutionInputs.From(inputs);
        if (!wanted.IsLatest && wanted.Version != offer.Version)
        {
            throw SolutionFindings.OtherVersion(wanted.Origin, wanted.Version, offer.Version);
        }

        await SolutionInstall.RunAsync(context, wanted, offer, cancellationToken);
        var after = await SolutionStore.FindAsync(context, wanted.WorkspaceId, wanted.ContentId, cancellationToken);
        return after is null || !after.Complete
            ? throw SolutionFindings.NotThere(wanted.Origin, SolutionInstall.DeploymentName(wanted.WorkspaceId))
            : new Applied(id, ToOutputs(id, inputs, after, offer), before is null ? ChangeKind.Create : ChangeKind.Update);
    }

    private static PropertyValue.Map ToOutputs(string id, PropertyValue.Map inputs, InstalledSolution? installed, CatalogueSolution? offer)
    {
        var outputs = Outputs.Of(id, Shape, inputs).Put("contentId", inputs.Text("contentId")).Put("available", offer?.Version);
        return installed?.ToProperties(outputs) ?? outputs;
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Versions();
}
