using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>
/// Deploys the packaged template within a limit; when it hangs or meets an orphaned package, repairs and tries once more.
/// https://github.com/criblio/Cribl-Microsoft/pull/49, /51
/// </summary>
internal static class SolutionInstall
{
    private const int LongestName = 64;

    // The content takes one to three minutes; with the default of twenty for the kind a try has five, and both tries fit with time to spare.
    private const int TriesInTheLimit = 4;

    public static async Task RunAsync(HandlerContext context, SolutionInputs wanted, CatalogueSolution offer, CancellationToken cancellationToken)
    {
        var package = await SolutionStore.WithTemplateAsync(context, wanted.WorkspaceId, offer, cancellationToken);
        if (package.Template is not null)
        {
            await DeployAsync(context, wanted, package, cancellationToken);
        }

        if (await context.Arm.FindAsync(SolutionStore.PackageId(wanted.WorkspaceId, wanted.ContentId), cancellationToken) is not { } installed
            || installed.Properties().Text("version") != package.Version)
        {
            await RecordAsync(context, wanted, package, cancellationToken);
        }
    }

    public static string DeploymentName(string workspace)
    {
        var name = $"xdr-solution-{ArmPath.NameOf(workspace)}";
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    private static async Task DeployAsync(HandlerContext context, SolutionInputs wanted, CatalogueSolution package, CancellationToken cancellationToken)
    {
        try
        {
            await DeployOnceAsync(context, wanted, package, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind is FailureKind.TimedOut or FailureKind.Conflict or FailureKind.PackageOrphaned)
        {
            context.Waiting(failure.Kind == FailureKind.PackageOrphaned ? "An orphaned package is removed first." : "The deployment of the solution hangs; it is canceled and started once more.");
            await RepairAsync(context, wanted, cancellationToken);
            await DeployAgainAsync(context, wanted, package, cancellationToken);
        }
    }

    private static async Task DeployAgainAsync(HandlerContext context, SolutionInputs wanted, CatalogueSolution package, CancellationToken cancellationToken)
    {
        try
        {
            await DeployOnceAsync(context, wanted, package, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind is FailureKind.TimedOut or FailureKind.Conflict)
        {
            await CancelAsync(context, wanted.WorkspaceId, cancellationToken);
            throw SolutionFindings.Stuck(wanted.Origin, DeploymentName(wanted.WorkspaceId), Limit(context), failure.CorrelationId);
        }
    }

    private static async Task DeployOnceAsync(HandlerContext context, SolutionInputs wanted, CatalogueSolution package, CancellationToken cancellationToken)
    {
        var workspace = await context.Arm.FindAsync(wanted.WorkspaceId, cancellationToken);
        var body = DeploymentBody.Of(package, ArmPath.NameOf(wanted.WorkspaceId), workspace.Text("location"));
        await context.Arm.PutAsync(DeploymentId(wanted.WorkspaceId), body, Limit(context), TellEachMinute(context, wanted.WorkspaceId), cancellationToken);
    }

    private static Action<TimeSpan> TellEachMinute(HandlerContext context, string workspace)
    {
        var told = 0;
        return running =>
        {
            if ((int)running.TotalMinutes > told)
            {
                told = (int)running.TotalMinutes;
                context.Waiting($"The deployment '{DeploymentName(workspace)}' of the solution's content has been running for {Minutes(told)}; "
                    + $"one that does not end within {Minutes(Limit(context).TotalMinutes)} is canceled and started once more.");
            }
        };
    }

    private static string Minutes(double minutes) => minutes == 1 ? "1 minute" : $"{minutes:0.#} minutes";

    private static async Task RepairAsync(HandlerContext context, SolutionInputs wanted, CancellationToken cancellationToken)
    {
        await CancelAsync(context, wanted.WorkspaceId, cancellationToken);
        foreach (var orphan in await SolutionStore.OrphansAsync(context, wanted.WorkspaceId, wanted.ContentId, cancellationToken))
        {
            await context.Arm.DeleteAsync(orphan, context.Limit, cancellationToken);
        }
    }

    /// <summary>Cancels what runs; a deployment that has ended, or is not there, is fine too.</summary>
    private static async Task CancelAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        try
        {
            await context.Arm.PostAsync($"{DeploymentId(workspace)}/cancel", null, context.Limit, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind is FailureKind.Conflict or FailureKind.NotFound)
        {
            return;
        }
    }

    private static Task RecordAsync(HandlerContext context, SolutionInputs wanted, CatalogueSolution package, CancellationToken cancellationToken) =>
        Optimistic.WriteAsync(async () =>
        {
            var id = SolutionStore.PackageId(wanted.WorkspaceId, wanted.ContentId);
            var body = package.Record();
            if ((await context.Arm.FindAsync(id, cancellationToken)).Text("etag") is { } etag)
            {
                body["etag"] = etag;
            }

            return await context.Arm.PutAsync(id, body, context.Limit, cancellationToken);
        });

    private static string DeploymentId(string workspace)
    {
        var group = ArmPath.ResourceGroup(ArmPath.Segment(workspace, "subscriptions") ?? "", ArmPath.Segment(workspace, "resourceGroups") ?? "");
        return $"{group}/providers/Microsoft.Resources/deployments/{DeploymentName(workspace)}";
    }

    private static TimeSpan Limit(HandlerContext context) => context.Limit / TriesInTheLimit;
}
