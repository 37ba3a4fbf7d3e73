using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>Reads the Content Hub: what is offered and what is installed.</summary>
internal static class SolutionStore
{
    public static string PackageId(string workspace, string contentId) => ArmPath.Sentinel(workspace, $"contentPackages/{contentId}");

    /// <summary>Null when the package is not recorded under its own name.</summary>
    public static async Task<InstalledSolution?> FindAsync(HandlerContext context, string workspace, string contentId, CancellationToken cancellationToken)
    {
        if (await context.Arm.FindAsync(PackageId(workspace, contentId), cancellationToken) is not { } body)
        {
            return null;
        }

        var complete = await HasContentAsync(context, workspace, contentId, cancellationToken);
        return new InstalledSolution(body.Properties().Text("version") ?? "", body.Properties().Text("displayName"), complete);
    }

    /// <summary>Null when this workspace's catalogue does not have it, as on workspaces of the Defender portal.</summary>
    public static async Task<CatalogueSolution?> OfferAsync(HandlerContext context, string workspace, string contentId, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "contentProductPackages"), cancellationToken))
            {
                if (string.Equals(item.Properties().Text("contentId"), contentId, StringComparison.OrdinalIgnoreCase))
                {
                    return new CatalogueSolution(item);
                }
            }
        }
        catch (AzureFailure failure) when (failure.Kind == FailureKind.NotFound)
        {
            return null;
        }

        return null;
    }

    /// <summary>The packaged template comes with a single entry only.</summary>
    public static async Task<CatalogueSolution> WithTemplateAsync(
        HandlerContext context, string workspace, CatalogueSolution offer, CancellationToken cancellationToken) =>
        await context.Arm.FindAsync(ArmPath.Sentinel(workspace, $"contentProductPackages/{offer.Name}"), cancellationToken) is { } body
            ? new CatalogueSolution(body)
            : offer;

    /// <summary>Packages under another name that hold the solution's content id.</summary>
    public static async Task<IReadOnlyList<string>> OrphansAsync(
        HandlerContext context, string workspace, string contentId, CancellationToken cancellationToken)
    {
        var orphans = new List<string>();
        await foreach (var item in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "contentPackages"), cancellationToken))
        {
            if (string.Equals(item.Properties().Text("contentId"), contentId, StringComparison.OrdinalIgnoreCase)
                && !string.Equals(item.Text("name"), contentId, StringComparison.OrdinalIgnoreCase))
            {
                orphans.Add(item.Text("id") ?? "");
            }
        }

        return orphans;
    }

    /// <summary>What PriorState remembers of it.</summary>
    public static async Task<PropertyValue.Map> SnapshotAsync(
        HandlerContext context, string workspace, string contentId, CancellationToken cancellationToken)
    {
        try
        {
            var installed = await context.Arm.FindAsync(PackageId(workspace, contentId), cancellationToken);
            return PropertyValue.Map.Empty.Put("exists", installed is not null).Put("version", installed?.Properties().Text("version"));
        }
        catch (AzureFailure failure) when (Sentinel.IsMissing(failure))
        {
            return PropertyValue.Map.Empty.Put("exists", false);
        }
    }

    private static async Task<bool> HasContentAsync(HandlerContext context, string workspace, string contentId, CancellationToken cancellationToken)
    {
        await foreach (var template in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "contentTemplates"), cancellationToken))
        {
            if (string.Equals(template.Properties().Text("packageId"), contentId, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
