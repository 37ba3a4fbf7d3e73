using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Http;
using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Identity;

/// <summary>Stops a run that would write to another customer: token and subscription must belong to the stack's tenant.</summary>
public static class TenantGuard
{
    private const int TriesWhenMalformed = 3;

    /// <exception cref="UserFailure">Token or subscription belong elsewhere; names both tenants.</exception>
    public static async Task CheckAsync(
        AzureEndpoints endpoints, TokenCredential credential, IArmReader arm, string tenantId, string subscriptionId, CancellationToken cancellationToken)
    {
        var claims = TokenClaims.Read(await TokenAsync(endpoints, credential, tenantId, cancellationToken));
        if (!Same(claims.TenantId, tenantId))
        {
            throw Refused(TenantFindings.Token(claims.TenantId, tenantId));
        }

        var subscription = await SubscriptionAsync(arm, subscriptionId, cancellationToken)
            ?? throw Refused(TenantFindings.NoSubscription(subscriptionId, tenantId));
        var owner = (subscription["tenantId"] as JsonValue)?.ToString();
        if (!Same(owner, tenantId))
        {
            throw Refused(TenantFindings.Subscription(subscriptionId, owner, tenantId));
        }
    }

    // Azure says 404 with a code of its own for a subscription that another tenant has.
    private static async Task<JsonObject?> SubscriptionAsync(IArmReader arm, string subscriptionId, CancellationToken cancellationToken)
    {
        try
        {
            return await arm.FindAsync(ArmPath.Subscription(subscriptionId), cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Error.HasCode("SubscriptionNotFound"))
        {
            return null;
        }
    }

    private static async Task<string> TokenAsync(
        AzureEndpoints endpoints, TokenCredential credential, string tenantId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var token = await credential.GetTokenAsync(TokenRequests.For(endpoints.Arm), cancellationToken);
                return token.Token;
            }
            catch (AuthenticationFailedException exception)
            {
                var failure = Failures.SignIn("Sign-in", exception);
                if (failure.Kind != FailureKind.Malformed || attempt == TriesWhenMalformed)
                {
                    throw Explained(failure, credential, tenantId);
                }
            }
        }
    }

    private static UserFailure Explained(AzureFailure failure, TokenCredential credential, string tenantId) =>
        failure.Kind == FailureKind.SignIn && credential is ChosenCredential { Choice: var choice }
            ? Refused(SignInFindings.Failed(choice, tenantId, failure.Error.Message))
            : failure.ToUserFailure(Location.None);

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static UserFailure Refused(Finding finding) => new(ExitCode.Refused, finding);
}
