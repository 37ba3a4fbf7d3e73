using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Identity;

/// <summary>
/// Asks a pipeline for its own identity token.
/// https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments/about-security-hardening-with-openid-connect
/// </summary>
internal static class IdentityToken
{
    // https://learn.microsoft.com/entra/workload-id/workload-identity-federation
    private const string Audience = "api://AzureADTokenExchange";

    public static Func<CancellationToken, Task<string>> From(SignInChoice.TokenRequest request, Func<string, string?> environment) =>
        async cancellationToken =>
        {
            using var client = new HttpClient();
            using var message = new HttpRequestMessage(HttpMethod.Get, Address(request.Address));
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", environment(request.BearerVariable));
            using var response = await client.SendAsync(message, cancellationToken);
            response.EnsureSuccessStatusCode();
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            return body?["value"]?.GetValue<string>() ?? "";
        };

    private static Uri Address(Uri address)
    {
        var separator = address.Query.Length > 0 ? "&" : "?";
        return new Uri($"{address}{separator}audience={Uri.EscapeDataString(Audience)}");
    }
}
