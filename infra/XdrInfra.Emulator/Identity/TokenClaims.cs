using System.Text.Json;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Identity;

/// <summary>What a token claims, after its signature was found good.</summary>
internal sealed record TokenClaims(string Audience, string Issuer, string TenantId, DateTimeOffset Expires, Principal Principal)
{
    public static TokenClaims From(JsonElement claims) => new(
        claims.Text("aud") ?? "",
        claims.Text("iss") ?? "",
        claims.Text("tid") ?? "",
        DateTimeOffset.FromUnixTimeSeconds(claims.At("exp") is { ValueKind: JsonValueKind.Number } exp ? exp.GetInt64() : 0),
        new Principal(
            claims.Text("oid") ?? claims.Text("sub") ?? "",
            claims.Text("appid") ?? "",
            claims.Text("idtyp") == "user",
            claims.Text("upn") ?? claims.Text("appid") ?? ""));
}
