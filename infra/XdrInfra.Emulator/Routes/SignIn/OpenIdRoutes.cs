using System.Text.Json.Nodes;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>What identity libraries ask before they sign in: the tenant's configuration and its keys.</summary>
internal sealed class OpenIdRoutes(KeyRing keys) : IRoutes
{
    private const string Source = "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc";

    public IEnumerable<Route> Routes =>
    [
        new(Service.Open, "GET", "/{tenant}/v2.0/.well-known/openid-configuration", Configuration) { Source = Source, Note = "the tenant by id or domain, also common and organizations" },
        new(Service.Open, "GET", "/{tenant}/.well-known/openid-configuration", FirstConfiguration) { Source = Source, Note = "the first version: tokens of sts.windows.net" },
        new(Service.Open, "GET", "/common/discovery/instance", Discovery) { Source = Source, Note = "answers that the authority is the emulator itself" },
        new(Service.Open, "GET", "/{tenant}/discovery/v2.0/keys", Keys) { Source = Source, Note = "the one signing key" },
        new(Service.Open, "GET", "/{tenant}/discovery/keys", Keys) { Source = Source, Note = "as above" },
    ];

    private static Outcome Configuration(Call call) => Of(call, call.Installation.Address, "/v2.0");

    private static Outcome FirstConfiguration(Call call) => Of(call, "https://sts.windows.net", "");

    private static Outcome Of(Call call, string issuer, string version)
    {
        var tenant = call["tenant"];
        if (!IsTenant(tenant, call.Installation))
        {
            return SignInErrors.TenantNotFound(call, tenant);
        }

        var root = $"{call.Installation.Address}/{call.Installation.TenantId}";
        return Reply.Ok(new JsonObject
        {
            ["issuer"] = version.Length > 0 ? $"{issuer}/{call.Installation.TenantId}{version}" : $"{issuer}/{call.Installation.TenantId}/",
            ["authorization_endpoint"] = $"{root}/oauth2{version}/authorize",
            ["token_endpoint"] = $"{root}/oauth2{version}/token",
            ["device_authorization_endpoint"] = $"{root}/oauth2{version}/devicecode",
            ["jwks_uri"] = $"{root}/discovery{version}/keys",
            ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
            ["scopes_supported"] = new JsonArray("openid", "profile", "email", "offline_access"),
            ["claims_supported"] = new JsonArray("sub", "iss", "aud", "exp", "iat", "oid", "tid", "upn", "appid"),
            ["response_types_supported"] = new JsonArray("code", "id_token"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
            ["tenant_region_scope"] = "EU",
        });
    }

    private static Outcome Discovery(Call call) => Reply.Ok(new JsonObject
    {
        ["tenant_discovery_endpoint"] = $"{call.Installation.Address}/{call.Installation.TenantId}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = new Uri(call.Installation.Address).Authority,
            ["preferred_cache"] = new Uri(call.Installation.Address).Authority,
            ["aliases"] = new JsonArray(new Uri(call.Installation.Address).Authority),
        }),
    });

    private Outcome Keys(Call call)
    {
        var key = keys.Signing.ExportParameters(includePrivateParameters: false);
        return Reply.Ok(new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = keys.KeyId,
                ["x5t"] = keys.KeyId,
                ["n"] = KeyRing.Base64Url(key.Modulus),
                ["e"] = KeyRing.Base64Url(key.Exponent),
            }),
        });
    }

    private static bool IsTenant(string tenant, Installation installation) =>
        string.Equals(tenant, installation.TenantId, StringComparison.OrdinalIgnoreCase)
        || string.Equals(tenant, Installation.Domain, StringComparison.OrdinalIgnoreCase)
        || tenant is "common" or "organizations";
}
