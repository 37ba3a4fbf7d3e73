using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Onboarding;

/// <summary>
/// Registers the resource providers of the subscription, or says who can.
/// https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
/// </summary>
internal static class ResourceProviders
{
    public const string OperationalInsights = "Microsoft.OperationalInsights";
    public const string SecurityInsights = "Microsoft.SecurityInsights";

    /// <summary>Returns true when the provider had to be registered.</summary>
    public static async Task<bool> EnsureAsync(HandlerContext context, string provider, CancellationToken cancellationToken)
    {
        var path = $"{ArmPath.Subscription(context.Scope.SubscriptionId)}/providers/{provider}";
        if (IsRegistered(await context.Arm.FindAsync(path, cancellationToken)))
        {
            return false;
        }

        await RegisterAsync(context, path, provider, cancellationToken);
        var last = await Patience.UntilAsync(
            context, IsRegistered, $"The resource provider {provider} is registering.", context.Limit,
            () => context.Arm.FindAsync(path, cancellationToken), cancellationToken);
        return IsRegistered(last) ? true : throw HandlerFindings.RegistrationSlow(provider, context.Limit);
    }

    private static async Task RegisterAsync(HandlerContext context, string path, string provider, CancellationToken cancellationToken)
    {
        try
        {
            await context.Arm.PostAsync($"{path}/register", null, context.Limit, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind == FailureKind.NoAccess)
        {
            throw HandlerFindings.NotRegistered(provider, context.Scope.SubscriptionId, failure.CorrelationId);
        }
    }

    private static bool IsRegistered(JsonObject? provider) =>
        string.Equals(provider.Text("registrationState"), "Registered", StringComparison.OrdinalIgnoreCase);
}
