using System.Buffers.Text;
using System.Text;
using Azure.Core;

namespace XdrInfra.Azure.Tests.Fakes;

/// <summary>Hands out a token with chosen claims, and remembers the scopes that were asked for.</summary>
internal sealed class FixedCredential(string claims = """{"tid":"11111111-1111-1111-1111-111111111111","oid":"o","idtyp":"app"}""") : TokenCredential
{
    public List<string> Scopes { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.AddRange(requestContext.Scopes);
        return new AccessToken($"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.sig", DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
