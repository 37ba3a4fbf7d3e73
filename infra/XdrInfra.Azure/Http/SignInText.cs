using System.Text.RegularExpressions;
using Azure.Identity;

namespace XdrInfra.Azure.Http;

/// <summary>Says why a sign-in failed by Entra's number, without the text that the library wraps around it.</summary>
internal static partial class SignInText
{
    // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["AADSTS700016"] = "the client id is not known in this tenant",
        ["AADSTS7000215"] = "the client secret is wrong",
        ["AADSTS7000222"] = "the client secret has expired",
        ["AADSTS700213"] = "no federated credential of the app matches the token's subject",
        ["AADSTS70021"] = "no federated credential of the app matches the token",
        ["AADSTS700211"] = "the app trusts another issuer than the token's",
        ["AADSTS700212"] = "the token was made for another audience than the app trusts",
        ["AADSTS700024"] = "the token or certificate assertion has expired",
        ["AADSTS700027"] = "the certificate is not one of the app's",
        ["AADSTS90002"] = "the tenant does not exist",
        ["AADSTS50020"] = "the user is not a member of this tenant",
        ["AADSTS50034"] = "the user does not exist in this tenant",
        ["AADSTS50076"] = "a second factor is asked for",
        ["AADSTS53003"] = "a conditional access policy refused the sign-in",
        ["AADSTS500011"] = "the service is not known in this tenant",
    };

    public static string Of(AuthenticationFailedException exception)
    {
        var code = Number().Match(exception.ToString()).Value;
        return exception switch
        {
            _ when Known.TryGetValue(code, out var why) => $"{code}: {why}.",
            _ when code.Length > 0 => $"{code}.",
            CredentialUnavailableException => "No sign-in was found: neither a pipeline's variables nor 'az login'.",
            _ => FirstLine(exception.GetBaseException().Message),
        };
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
