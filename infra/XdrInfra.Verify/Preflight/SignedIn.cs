using System.Text;
using System.Text.Json;

namespace XdrInfra.Verify.Preflight;

/// <summary>
/// What the token tells about who is signed in; null where it does not say.
/// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
/// </summary>
public sealed record SignedIn(string? TenantId, bool? IsGuest, bool IsApp, IReadOnlyList<string>? DirectoryRoles)
{
    /// <summary>https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["62e90394-69f5-4237-9190-012177145e10"] = "Global Administrator",
        ["194ae4cb-b126-40b2-bd5b-6091b380977d"] = "Security Administrator",
    };

    /// <summary>The roles that may connect Defender XDR, by name.</summary>
    public IReadOnlyList<string>? SufficientRoles => DirectoryRoles is null ? null : [.. DirectoryRoles.Where(Known.ContainsKey).Select(id => Known[id])];

    /// <summary>Reads an access token without judging its signature: the services do that.</summary>
    public static SignedIn Read(string token)
    {
        try
        {
            using var claims = JsonDocument.Parse(Decode(token.Split('.') is [_, var body, ..] ? body : ""));
            var root = claims.RootElement;
            return new SignedIn(Text(root, "tid"), Text(root, "acct") switch { "1" => true, "0" => false, _ => null }, Text(root, "idtyp") == "app", Texts(root, "wids"));
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return new SignedIn(null, null, false, null);
        }
    }

    private static string Decode(string part)
    {
        var base64 = part.Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
    }

    private static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static IReadOnlyList<string>? Texts(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())] : null;
}
