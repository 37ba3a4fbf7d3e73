using Azure.Core;
using XdrInfra.Azure.Clouds;

namespace XdrInfra.Azure.Identity;

/// <summary>
/// Asks for a token just as the clients' own pipeline does. The libraries keep tokens with and without continuous access evaluation
/// apart, and a person would have to sign in once for each.
/// </summary>
public static class TokenRequests
{
    public static TokenRequestContext For(ServiceEndpoint service) => new([service.Scope], isCaeEnabled: true);
}
