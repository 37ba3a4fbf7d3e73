using Azure.Core;
using Azure.Identity;

namespace XdrInfra.Azure.Tests.Fakes;

/// <summary>Fails so many times with a cause of choice, then gives a token.</summary>
internal sealed class TroubledCredential(Exception cause, int times, TokenCredential then) : TokenCredential
{
    private int _left = times;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        _left-- > 0 ? throw new AuthenticationFailedException("ClientSecretCredential authentication failed.", cause) : then.GetToken(requestContext, cancellationToken);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
