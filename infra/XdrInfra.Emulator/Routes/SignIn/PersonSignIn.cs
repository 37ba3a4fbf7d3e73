using System.Text.Json.Nodes;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>The one person signs in: by password, with a device code that is approved at once, or with a refresh token.</summary>
internal sealed class PersonSignIn(Tokens tokens, EmulatorCredentials credentials)
{
    public const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    private const string DevicePurpose = "urn:xdrinfra:device";
    private const string RefreshPurpose = "urn:xdrinfra:refresh";
    private static readonly TimeSpan DeviceLifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(90);

    public Principal Check(Call call, TokenForm form) => form["grant_type"] switch
    {
        "password" => ByPassword(call, form),
        "refresh_token" => ByToken(call, form, form.Required("refresh_token"), RefreshPurpose),
        _ => ByToken(call, form, form["device_code"] ?? form.Required("code"), DevicePurpose),
    };

    // https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
    public Outcome DeviceCode(Call call)
    {
        var address = $"{call.Installation.Address}/device";
        const string UserCode = "EMBEDDED";
        return Reply.Ok(new JsonObject
        {
            ["user_code"] = UserCode,
            ["device_code"] = tokens.IssueFor(DevicePurpose, DeviceLifetime),
            ["verification_uri"] = address,
            ["verification_url"] = address,
            ["expires_in"] = (int)DeviceLifetime.TotalSeconds,
            ["interval"] = 1,
            ["message"] = $"The embedded Azure approves the code {UserCode} by itself; there is nothing to open.",
        });
    }

    /// <summary>What a person's client gets beside the access token.</summary>
    public void AddTo(JsonObject answer, Principal person, TokenForm form)
    {
        answer["scope"] = form["scope"] ?? form["resource"];
        answer["id_token"] = tokens.IssueIdentity(person, person.AppId, form["nonce"]);
        answer["refresh_token"] = tokens.IssueFor(RefreshPurpose, RefreshLifetime);
        answer["client_info"] = KeyRing.Base64Url(System.Text.Encoding.UTF8.GetBytes($$"""{"uid":"{{person.ObjectId}}","utid":"{{credentials.TenantId}}"}"""));
    }

    private Principal ByPassword(Call call, TokenForm form) =>
        string.Equals(form.Required("username"), credentials.UserName, StringComparison.OrdinalIgnoreCase)
        && AppSignIn.SameText(form.Required("password"), credentials.UserPassword)
            ? Person(form)
            : throw new RefusedException(SignInErrors.WrongPassword(call));

    private Principal ByToken(Call call, TokenForm form, string token, string purpose) =>
        tokens.Read(token) is { } claims && claims.Audience == purpose && claims.Expires > call.Wall
            ? Person(form)
            : throw new RefusedException(SignInErrors.BadGrant(call));

    private Principal Person(TokenForm form) => Principals.Person(credentials, form["client_id"] ?? credentials.ClientId);
}
