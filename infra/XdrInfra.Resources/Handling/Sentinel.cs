using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Resources.Handling;

/// <summary>Whether a workspace has Microsoft Sentinel.</summary>
internal static class Sentinel
{
    public static async Task<bool> IsOnAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Arm.FindAsync(ArmPath.Sentinel(workspace, "onboardingStates/default"), cancellationToken) is not null;
        }
        catch (AzureFailure failure) when (IsMissing(failure))
        {
            return false;
        }
    }

    /// <summary>A workspace without Sentinel, or a subscription that never had it: its objects are absent, not refused.</summary>
    public static bool IsMissing(AzureFailure failure) => failure.Kind is FailureKind.NotOnboarded or FailureKind.NotRegistered;
}
