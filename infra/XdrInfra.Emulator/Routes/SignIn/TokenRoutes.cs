using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>The OAuth token endpoint: client secret, federated assertion, and a person's password.</summary>
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
internal sealed class TokenRoutes(Tokens tokens, EmulatorCredentials credentials) : IRoutes
{
    private const string Source = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow";
    private const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust
    private const string ExchangeAudience = "api://AzureADTokenExchange";

    public IEnumerable<Route> Routes =>
    [
        new(Service.Open, "POST", "/{tenant}/oauth2/v2.0/token", Answer)
        {
            Writes = false, Source = Source, Note = "client_credentials with secret or federated assertion, password, device code, refresh token; no certificate assertions, no browser flows",
        },
        new(Service.Open, "POST", "/{tenant}/oauth2/token", Answer)
        {
            Writes = false, Source = Source, Note = "the older form with resource instead of scope",
        },
    ];

    private Outcome Answer(Call call)
    {
        var form = new Form(call);
        if (!IsTenant(call["tenant"], call))
        {
            return SignInErrors.TenantNotFound(call, call["tenant"]);
        }

        var audience = Audience(call, form);
        var principal = form["grant_type"] switch
        {
            "client_credentials" => App(call, form),
            "password" => Person(call, form),
            "device_code" or DeviceGrant => PersonTokens.Redeem(call, tokens, credentials, form["device_code"] ?? form.Required("code"), PersonTokens.Device),
            "refresh_token" => PersonTokens.Redeem(call, tokens, credentials, form.Required("refresh_token"), PersonTokens.Refresh),
            null => throw new RefusedException(SignInErrors.MissingParameter(call, "grant_type")),
            { } other => throw new RefusedException(SignInErrors.GrantNotSupported(call, other)),
        };
        var answer = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Tokens.Lifetime.TotalSeconds - 1,
            ["ext_expires_in"] = (int)Tokens.Lifetime.TotalSeconds - 1,
            ["access_token"] = tokens.Issue(principal, audience),
        };
        if (principal.IsUser)
        {
            PersonTokens.Add(answer, call, tokens, principal);
        }

        return Reply.Ok(answer).With("Cache-Control", "no-store, no-cache");
    }

    private static bool IsTenant(string tenant, Call call) =>
        string.Equals(tenant, call.Installation.TenantId, StringComparison.OrdinalIgnoreCase)
        || string.Equals(tenant, Installation.Domain, StringComparison.OrdinalIgnoreCase);

    private static string Audience(Call call, Form form)
    {
        if (form["resource"] is { } resource)
        {
            return Known(call, resource);
        }

        var scopes = form.Required("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = scopes.FirstOrDefault(scope => scope.Contains("://", StringComparison.Ordinal)) ?? scopes.FirstOrDefault() ?? "";
        var end = scope.LastIndexOf('/');
        if (end <= 0 || (form["grant_type"] == "client_credentials" && !scope.EndsWith("/.default", StringComparison.Ordinal)))
        {
            throw new RefusedException(SignInErrors.BadScope(call, scope));
        }

        return Known(call, scope[..end]);
    }

    private static string Known(Call call, string audience) => Audiences.IsKnown(audience, call.Installation.Address)
        ? audience
        : throw new RefusedException(SignInErrors.UnknownResource(call, audience, call.Installation.TenantId));

    private Principal App(Call call, Form form)
    {
        var client = form.Required("client_id");
        if (!string.Equals(client, credentials.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(SignInErrors.UnknownClient(call, client, call.Installation.TenantId));
        }

        if (form["client_assertion"] is { } assertion && form["client_assertion_type"] == AssertionType)
        {
            CheckAssertion(call, assertion);
        }
        else if (!Same(form["client_secret"] ?? throw new RefusedException(SignInErrors.MissingParameter(call, "client_secret")), credentials.ClientSecret))
        {
            throw new RefusedException(SignInErrors.WrongSecret(call, client));
        }

        return Principals.App(credentials);
    }

    private void CheckAssertion(Call call, string assertion)
    {
        if (tokens.Read(assertion) is not { } claims)
        {
            throw new RefusedException(SignInErrors.WrongAssertion(call));
        }

        if (claims.Issuer != Federation.Issuer(call.Installation))
        {
            throw new RefusedException(SignInErrors.NoMatchingIdentity(call, claims.Issuer));
        }

        if (claims.Audience != ExchangeAudience)
        {
            throw new RefusedException(SignInErrors.AssertionAudience(call, claims.Audience));
        }

        if (claims.Expires <= call.Wall)
        {
            throw new RefusedException(SignInErrors.AssertionExpired(call));
        }
    }

    private Principal Person(Call call, Form form) =>
        string.Equals(form.Required("username"), credentials.UserName, StringComparison.OrdinalIgnoreCase)
        && Same(form.Required("password"), credentials.UserPassword)
            ? Principals.Person(credentials, form["client_id"] ?? credentials.ClientId)
            : throw new RefusedException(SignInErrors.WrongPassword(call));

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private sealed class Form(Call call)
    {
        private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _values =
            QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span));

        public string? this[string name] => _values.TryGetValue(name, out var value) && value.Count > 0 && value[0] is { Length: > 0 } text ? text : null;

        public string Required(string name) => this[name] ?? throw new RefusedException(SignInErrors.MissingParameter(call, name));
    }
}
