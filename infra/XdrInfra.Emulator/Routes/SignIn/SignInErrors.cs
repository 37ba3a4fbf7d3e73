using System.Globalization;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>Refusals of the sign-in service, by AADSTS number.</summary>
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
internal static class SignInErrors
{
    public static Reply TenantNotFound(Call call, string tenant) => Of(call, 400, "invalid_request", 90002,
        $"Tenant '{tenant}' not found. Check that the tenant id is right and that the tenant has a subscription.");

    public static Reply MissingParameter(Call call, string name) => Of(call, 400, "invalid_request", 900144,
        $"The request body must contain the following parameter: '{name}'.");

    public static Reply MissingCredential(Call call) => Of(call, 401, "invalid_client", 7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    public static Reply BadGrant(Call call) => Of(call, 400, "invalid_grant", 70000,
        "The provided value for the input parameter 'refresh_token' or 'device_code' is not valid, or it has expired.");

    public static Reply GrantNotSupported(Call call, string grant) => Of(call, 400, "unsupported_grant_type", 70003,
        $"The app requested an unsupported grant type '{grant}'.");

    public static Reply UnknownClient(Call call, string client, string tenant) => Of(call, 400, "unauthorized_client", 700016,
        $"Application with identifier '{client}' was not found in the directory '{tenant}'.");

    public static Reply WrongSecret(Call call, string client) => Of(call, 401, "invalid_client", 7000215,
        $"Invalid client secret provided for app '{client}'.");

    public static Reply WrongAssertion(Call call) => Of(call, 401, "invalid_client", 700027,
        "The client assertion is not signed by a key that is registered for the app.");

    public static Reply BrokenAssertion(Call call) => Of(call, 401, "invalid_client", 50027,
        "The client assertion is malformed: it is no signed JSON web token.");

    public static Reply CertificateAudience(Call call, string audience) => Of(call, 401, "invalid_client", 700023,
        $"Client assertion audience claim '{audience}' does not match the token endpoint of the tenant.");

    public static Reply AssertionSubject(Call call, string subject) => Of(call, 401, "invalid_client", 700213,
        $"No matching federated identity record found for presented assertion subject '{subject}'.");

    public static Reply NoMatchingIdentity(Call call, string issuer) => Of(call, 401, "invalid_client", 700211,
        $"No matching federated identity record found for presented assertion issuer '{issuer}'.");

    public static Reply AssertionAudience(Call call, string audience) => Of(call, 401, "invalid_client", 700212,
        $"No matching federated identity record found for presented assertion audience '{audience}'.");

    public static Reply AssertionExpired(Call call) => Of(call, 401, "invalid_client", 700024,
        "Client assertion is not within its valid time range.");

    public static Reply UnknownResource(Call call, string resource, string tenant) => Of(call, 400, "invalid_resource", 500011,
        $"The resource principal named {resource} was not found in the tenant named {tenant}.");

    public static Reply BadScope(Call call, string scope) => Of(call, 400, "invalid_scope", 1002012,
        $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");

    public static Reply WrongPassword(Call call) => Of(call, 400, "invalid_grant", 50126,
        "Error validating credentials due to invalid username or password.");

    private static Reply Of(Call call, int status, string error, int number, string message) => new(status)
    {
        Json = new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{number.ToString(CultureInfo.InvariantCulture)}: {message} Trace ID: {call.RequestId} Timestamp: {call.Wall.UtcDateTime:u}",
            ["error_codes"] = new JsonArray(number),
            ["timestamp"] = call.Wall.UtcDateTime.ToString("u"),
            ["trace_id"] = call.RequestId,
            ["correlation_id"] = call.Query.GetValueOrDefault("client-request-id", call.RequestId),
        },
    };
}
