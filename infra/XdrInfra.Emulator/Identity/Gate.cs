using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Identity;

/// <summary>Lets a request with a good token pass; refuses the others as the service does.</summary>
internal sealed class Gate(Tokens tokens, Installation installation, TimeProvider wall)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or the refusal.</summary>
    public (Principal? Principal, Reply? Refusal) Check(Service service, string? authorization)
    {
        if (service is Service.Open)
        {
            return (null, null);
        }

        if (string.IsNullOrWhiteSpace(authorization))
        {
            return (null, Missing(service));
        }

        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : "";
        return tokens.Read(token) is { } claims ? Judge(service, claims) : (null, Bad(service, "InvalidAuthenticationToken", "The access token is invalid."));
    }

    private (Principal? Principal, Reply? Refusal) Judge(Service service, TokenClaims claims)
    {
        if (claims.Expires <= wall.GetUtcNow())
        {
            return (null, Bad(service, "ExpiredAuthenticationToken",
                $"The access token expiry UTC time '{claims.Expires.UtcDateTime:u}' is earlier than current UTC time '{wall.GetUtcNow().UtcDateTime:u}'."));
        }

        if (!Audiences.Takes(service is Service.Admin ? Service.Arm : service, claims.Audience, installation.Address))
        {
            return (null, Bad(service, "InvalidAuthenticationTokenAudience",
                $"The access token has been obtained for wrong audience or resource '{claims.Audience}'."));
        }

        return claims.TenantId == installation.TenantId
            ? (claims.Principal, null)
            : (null, Bad(service, "InvalidAuthenticationTokenTenant",
                $"The access token is from the wrong issuer '{claims.Issuer}'. It must match the tenant '{installation.TenantId}' associated with this subscription."));
    }

    private Reply Missing(Service service) => service switch
    {
        Service.Logs => Challenge(ArmErrors.Error(401, "AuthenticationFailed", "Missing Authorization header.")),
        Service.Graph => Challenge(ArmErrors.Error(401, "InvalidAuthenticationToken", "Access token is empty.")),
        Service.Defender => Challenge(ArmErrors.Error(401, "Unauthorized", "No access token was sent.")),
        _ => Challenge(ArmErrors.Error(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.")),
    };

    private Reply Bad(Service service, string code, string message) => service switch
    {
        Service.Logs => Challenge(ArmErrors.Error(403, code, message)),
        Service.Graph => Challenge(ArmErrors.Error(401, "InvalidAuthenticationToken", message)),
        Service.Defender => Challenge(ArmErrors.Error(401, "Unauthorized", message)),
        _ => Challenge(ArmErrors.Error(401, code, message)),
    };

    private Reply Challenge(Reply reply) => reply.Status == 401
        ? reply.With("WWW-Authenticate", $"Bearer authorization_uri=\"{installation.Address}/{installation.TenantId}\", error=\"invalid_token\"")
        : reply;

}
