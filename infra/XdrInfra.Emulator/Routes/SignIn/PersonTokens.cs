using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>What stands for the tenant's person between two requests: device codes and refresh tokens, signed so that nothing has to be remembered.</summary>
internal static class PersonTokens
{
    public const string Device = "device";
    public const string Refresh = "refresh";

    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(1);

    /// <summary>A code or token of a kind, for one client.</summary>
    public static string Make(Call call, Tokens tokens, string kind, string client, TimeSpan lifetime) => tokens.Sign(new JsonObject
    {
        ["aud"] = kind,
        ["appid"] = client,
        ["exp"] = (call.Wall + lifetime).ToUnixTimeSeconds(),
    });

    /// <summary>The person, for a code or token that is ours, of the kind, and young enough.</summary>
    public static Principal Redeem(Call call, Tokens tokens, EmulatorCredentials credentials, string text, string kind) =>
        tokens.Read(text) is { } claims && claims.Audience == kind && claims.Expires > call.Wall
            ? Principals.Person(credentials, claims.Principal.AppId)
            : throw new RefusedException(SignInErrors.WrongGrant(call));

    /// <summary>What identity libraries keep of a person's sign-in.</summary>
    // https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
    public static void Add(JsonObject answer, Call call, Tokens tokens, Principal person)
    {
        var tenant = call.Installation.TenantId;
        answer["refresh_token"] = Make(call, tokens, Refresh, person.AppId, RefreshLifetime);
        answer["client_info"] = KeyRing.Base64Url(Encoding.UTF8.GetBytes(new JsonObject { ["uid"] = person.ObjectId, ["utid"] = tenant }.ToJsonString()));
        answer["id_token"] = tokens.Sign(new JsonObject
        {
            ["aud"] = person.AppId,
            ["iss"] = $"{call.Installation.Address}/{tenant}/v2.0",
            ["iat"] = call.Wall.ToUnixTimeSeconds(),
            ["nbf"] = call.Wall.ToUnixTimeSeconds(),
            ["exp"] = (call.Wall + Tokens.Lifetime).ToUnixTimeSeconds(),
            ["oid"] = person.ObjectId,
            ["sub"] = person.ObjectId,
            ["tid"] = tenant,
            ["preferred_username"] = person.Name,
            ["ver"] = "2.0",
        });
    }
}
