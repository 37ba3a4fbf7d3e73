using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Identity;

/// <summary>A run that would reach another customer.</summary>
internal static class TenantFindings
{
    public static Finding Token(string? actual, string expected) => new("XDR4010", Level.Mandatory, Location.None,
        actual is null
            ? $"The sign-in does not say which tenant it belongs to; the stack is for the tenant '{expected}'."
            : $"The sign-in belongs to the tenant '{actual}', but the stack is for the tenant '{expected}'.")
    {
        Fix = $"Sign in to '{expected}', for example with: az login --tenant {expected}.",
    };

    public static Finding Subscription(string subscriptionId, string? actual, string expected) => new("XDR4011", Level.Mandatory, Location.None,
        $"The subscription '{subscriptionId}' belongs to the tenant '{actual}', but the stack is for the tenant '{expected}'.")
    {
        Fix = "Correct 'azure-native:subscriptionId' or 'azure-native:tenantId' in the stack file.",
    };

    public static Finding NoSubscription(string subscriptionId, string expected) => new("XDR4012", Level.Mandatory, Location.None,
        $"The subscription '{subscriptionId}' is not visible to the sign-in in the tenant '{expected}'.")
    {
        Fix = "Correct 'azure-native:subscriptionId', or give the identity a role on the subscription.",
    };
}
