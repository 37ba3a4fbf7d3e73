using Azure.Core;

namespace XdrInfra.Azure.Identity;

/// <summary>A credential that remembers why it was chosen, so that a failed sign-in can be explained.</summary>
internal sealed class ChosenCredential(TokenCredential inner, SignInChoice choice) : TokenCredential
{
    public SignInChoice Choice { get; } = choice;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        inner.GetToken(requestContext, cancellationToken);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        inner.GetTokenAsync(requestContext, cancellationToken);
}
