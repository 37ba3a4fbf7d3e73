using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>The sign-in of a person by a code in a browser. The tenant has one person, who needs no browser: the code is good at once.</summary>
internal sealed class DeviceCodeRoutes(Tokens tokens, EmulatorCredentials credentials) : IRoutes
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public IEnumerable<Route> Routes =>
    [
        new(Service.Open, "POST", "/{tenant}/oauth2/v2.0/devicecode", Answer)
        {
            Writes = false,
            Source = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code",
            Note = "the person of the tenant signs in at once, without a browser",
        },
    ];

    private Outcome Answer(Call call)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span));
        if (!string.Equals(call["tenant"], call.Installation.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return SignInErrors.TenantNotFound(call, call["tenant"]);
        }

        var client = form.TryGetValue("client_id", out var id) ? id.ToString() : "";
        return client.Length == 0 ? SignInErrors.MissingParameter(call, "client_id") : Reply.Ok(new JsonObject
        {
            ["user_code"] = "EMULATED1",
            ["device_code"] = PersonTokens.Make(call, tokens, PersonTokens.Device, client, Lifetime),
            ["verification_uri"] = $"{call.Installation.Address}/devicelogin",
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["interval"] = 1,
            ["message"] = $"The person '{credentials.UserName}' of the embedded Azure signs in.",
        });
    }
}
