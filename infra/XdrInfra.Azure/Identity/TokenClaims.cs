using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Identity;

/// <summary>What a token says about who asks. The token itself is never kept.</summary>
/// <param name="TenantId">The claim <c>tid</c>; null when the token does not carry one.</param>
/// <param name="ObjectId">The claim <c>oid</c>.</param>
/// <param name="IsApp">True for an app identity, false for a person; null when the token does not say.</param>
public sealed record TokenClaims(string? TenantId, string? ObjectId, bool? IsApp)
{
    public static TokenClaims Read(string token)
    {
        var parts = token.Split('.');
        return parts.Length >= 2 && Payload(parts[1]) is { } claims
            ? new TokenClaims(Text(claims, "tid"), Text(claims, "oid"), App(claims))
            : new TokenClaims(null, null, null);
    }

    // https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
    private static bool? App(JsonObject claims) => Text(claims, "idtyp") switch
    {
        "app" => true,
        "user" => false,
        _ => Text(claims, "scp") is not null ? false : null,
    };

    private static JsonObject? Payload(string part)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part))) as JsonObject;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;   // an opaque token: it says nothing to us
        }
    }

    private static string? Text(JsonObject claims, string name) => claims[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
