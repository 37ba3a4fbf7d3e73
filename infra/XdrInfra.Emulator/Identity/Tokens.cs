using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Identity;

/// <summary>Makes and checks the signed tokens of the emulator's tenant. Their lifetime runs by the wall clock.</summary>
internal sealed class Tokens(KeyRing keys, Installation installation, TimeProvider wall)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private const int Remembered = 1024;
    private readonly ConcurrentDictionary<string, TokenClaims> _checked = new(StringComparer.Ordinal);

    public string Issue(Principal principal, string audience)
    {
        var now = wall.GetUtcNow();
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{installation.TenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["appid"] = principal.AppId,
            ["idtyp"] = principal.IsUser ? "user" : "app",
            ["oid"] = principal.ObjectId,
            ["sub"] = principal.ObjectId,
            ["tid"] = installation.TenantId,
            ["ver"] = "1.0",
        };
        if (principal.IsUser)
        {
            claims["upn"] = principal.Name;
            claims["scp"] = "user_impersonation";
        }

        return Sign(claims);
    }

    /// <summary>What a person's client learns of the person beside the token.</summary>
    public string IssueIdentity(Principal person, string client, string? nonce)
    {
        var now = wall.GetUtcNow();
        return Sign(new JsonObject
        {
            ["aud"] = client,
            ["iss"] = $"{installation.Address}/{installation.TenantId}/v2.0",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["name"] = "Security Administrator",
            ["nonce"] = nonce,
            ["oid"] = person.ObjectId,
            ["preferred_username"] = person.Name,
            ["sub"] = person.ObjectId,
            ["tid"] = installation.TenantId,
            ["ver"] = "2.0",
        });
    }

    /// <summary>A token that is good for one purpose of the sign-in service itself, such as a refresh token.</summary>
    public string IssueFor(string purpose, TimeSpan lifetime) => Sign(new JsonObject
    {
        ["aud"] = purpose,
        ["iss"] = installation.Address,
        ["exp"] = (wall.GetUtcNow() + lifetime).ToUnixTimeSeconds(),
        ["tid"] = installation.TenantId,
    });

    /// <summary>Signs any claims with the tenant's key.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keys.KeyId, ["x5t"] = keys.KeyId };
        var head = $"{Encode(header)}.{Encode(claims)}";
        var signature = keys.Signing.SignData(Encoding.ASCII.GetBytes(head), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{KeyRing.Base64Url(signature)}";
    }

    /// <summary>The claims of a token with our signature; null for any other text.</summary>
    public TokenClaims? Read(string token)
    {
        if (_checked.TryGetValue(token, out var known))
        {
            return known;
        }

        if (Verify(token) is not { } claims)
        {
            return null;
        }

        if (_checked.Count >= Remembered)
        {
            _checked.Clear();
        }

        return _checked[token] = claims;
    }

    private TokenClaims? Verify(string token)
    {
        try
        {
            return Jwt.Parse(token) is { } jwt && jwt.IsSignedBy(keys.Signing, RSASignaturePadding.Pkcs1) ? TokenClaims.From(jwt.Claims) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Encode(JsonObject json) => KeyRing.Base64Url(JsonSerializer.SerializeToUtf8Bytes(json));
}
