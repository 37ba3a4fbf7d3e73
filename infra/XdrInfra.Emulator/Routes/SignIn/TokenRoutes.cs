using System.Text.Json.Nodes;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>The OAuth token endpoint.</summary>
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
internal sealed class TokenRoutes(Tokens tokens, AppCertificate certificate, EmulatorCredentials credentials) : IRoutes
{
    private const string Source = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow";
    private const string DeviceSource = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";
    private const string Default = "/.default";

    private readonly AppSignIn _app = new(tokens, certificate, credentials);
    private readonly PersonSignIn _person = new(tokens, credentials);

    public IEnumerable<Route> Routes =>
    [
        Of("POST", "/{tenant}/oauth2/v2.0/token", Answer,
            "client_credentials with secret, certificate or federated assertion; password, refresh token and device code for the one person; no browser flows"),
        Of("POST", "/{tenant}/oauth2/token", Answer, "the older form with resource instead of scope"),
        Of("POST", "/{tenant}/oauth2/v2.0/devicecode", _person.DeviceCode, "the code is approved at once") with { Source = DeviceSource },
        Of("POST", "/{tenant}/oauth2/devicecode", _person.DeviceCode, "as above") with { Source = DeviceSource },
        Of("GET", "/common/userrealm/{user}", UserRealm, "every account is managed by the tenant itself") with { Source = DeviceSource },
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Open, method, template, handle) { Writes = false, Source = Source, Note = note };

    private Outcome Answer(Call call)
    {
        var form = new TokenForm(call);
        var isPerson = form["grant_type"] is "password" or "refresh_token" or PersonSignIn.DeviceGrant or "device_code";
        if (!IsTenant(call["tenant"], call, isPerson))
        {
            return SignInErrors.TenantNotFound(call, call["tenant"]);
        }

        var audience = Audience(call, form);
        var principal = form.Required("grant_type") switch
        {
            "client_credentials" => _app.Check(call, form),
            _ when isPerson => _person.Check(call, form),
            var other => throw new RefusedException(SignInErrors.GrantNotSupported(call, other)),
        };
        var answer = Bearer(call, tokens.Issue(principal, audience), audience);
        if (isPerson)
        {
            _person.AddTo(answer, principal, form);
        }

        return Reply.Ok(answer).With("Cache-Control", "no-store, no-cache");
    }

    private static JsonObject Bearer(Call call, string token, string audience)
    {
        var seconds = (int)Tokens.Lifetime.TotalSeconds - 1;
        var answer = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = seconds, ["ext_expires_in"] = seconds, ["access_token"] = token };
        if (!call.Path.Contains("/v2.0/", StringComparison.OrdinalIgnoreCase))
        {
            // The first version of the endpoint says more, and says it in texts.
            answer["expires_in"] = $"{seconds}";
            answer["ext_expires_in"] = $"{seconds}";
            answer["not_before"] = $"{call.Wall.ToUnixTimeSeconds()}";
            answer["expires_on"] = $"{call.Wall.AddSeconds(seconds).ToUnixTimeSeconds()}";
            answer["resource"] = audience;
        }

        return answer;
    }

    private static Outcome UserRealm(Call call) => Reply.Ok(new JsonObject
    {
        ["ver"] = "1.0",
        ["account_type"] = "Managed",
        ["domain_name"] = Installation.Domain,
        ["cloud_instance_name"] = new Uri(call.Installation.Address).Authority,
        ["cloud_audience_urn"] = "urn:federation:MicrosoftOnline",
    });

    // People may leave it to the service to find their tenant; apps may not.
    private static bool IsTenant(string tenant, Call call, bool isPerson) =>
        string.Equals(tenant, call.Installation.TenantId, StringComparison.OrdinalIgnoreCase)
        || string.Equals(tenant, Installation.Domain, StringComparison.OrdinalIgnoreCase)
        || (isPerson && tenant is "common" or "organizations");

    private static string Audience(Call call, TokenForm form)
    {
        if (form["resource"] is { } resource)
        {
            return Known(call, resource);
        }

        var scopes = form.Required("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = scopes.FirstOrDefault(scope => scope.Contains("://", StringComparison.Ordinal)) ?? scopes.FirstOrDefault() ?? "";
        var end = scope.EndsWith(Default, StringComparison.Ordinal) ? scope.Length - Default.Length : scope.LastIndexOf('/');
        if (end <= 0 || (form["grant_type"] == "client_credentials" && !scope.EndsWith(Default, StringComparison.Ordinal)))
        {
            throw new RefusedException(SignInErrors.BadScope(call, scope));
        }

        return Known(call, scope[..end]);
    }

    private static string Known(Call call, string audience) => Audiences.IsKnown(audience, call.Installation.Address)
        ? audience
        : throw new RefusedException(SignInErrors.UnknownResource(call, audience, call.Installation.TenantId));
}
