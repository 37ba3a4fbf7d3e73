using System.Security.Cryptography;
using System.Text;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>An app signs in: with its secret, with an assertion signed by its certificate, or with a token of the outside issuer that it trusts.</summary>
internal sealed class AppSignIn(Tokens tokens, AppCertificate certificate, EmulatorCredentials credentials)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust
    private const string ExchangeAudience = "api://AzureADTokenExchange";

    public Principal Check(Call call, TokenForm form)
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
        else if (!SameText(form["client_secret"] ?? throw new RefusedException(SignInErrors.MissingCredential(call)), credentials.ClientSecret))
        {
            throw new RefusedException(SignInErrors.WrongSecret(call, client));
        }

        return Principals.App(credentials);
    }

    /// <summary>Takes the same time whatever is wrong.</summary>
    public static bool SameText(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private void CheckAssertion(Call call, string text)
    {
        var assertion = Jwt.Parse(text) ?? throw new RefusedException(SignInErrors.BrokenAssertion(call));
        if (string.Equals(assertion.Claims.Text("iss"), credentials.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            CheckCertificate(call, assertion);
        }
        else
        {
            CheckFederated(call, text);
        }
    }

    // https://learn.microsoft.com/entra/identity-platform/certificate-credentials
    private void CheckCertificate(Call call, Jwt assertion)
    {
        var padding = assertion.Header.Text("alg") == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var thumbprint = assertion.Header.Text("x5t#S256") ?? assertion.Header.Text("x5t") ?? "";
        if (!certificate.Thumbprints.Contains(thumbprint.TrimEnd('=')) || !assertion.IsSignedBy(certificate.Key, padding))
        {
            throw new RefusedException(SignInErrors.WrongAssertion(call));
        }

        var claims = TokenClaims.From(assertion.Claims);
        var root = $"{call.Installation.Address}/{call.Installation.TenantId}";
        if (!new[] { $"{root}/oauth2/v2.0/token", $"{root}/oauth2/token", $"{root}/v2.0" }.Contains(claims.Audience, StringComparer.OrdinalIgnoreCase))
        {
            throw new RefusedException(SignInErrors.CertificateAudience(call, claims.Audience));
        }

        RefuseExpired(call, claims);
    }

    private void CheckFederated(Call call, string text)
    {
        if (tokens.Read(text) is not { } claims)
        {
            throw new RefusedException(SignInErrors.WrongAssertion(call));
        }

        if (claims.Issuer != Federation.Issuer(call.Installation))
        {
            throw new RefusedException(SignInErrors.NoMatchingIdentity(call, claims.Issuer));
        }

        if (claims.Principal.ObjectId != Federation.Subject)
        {
            throw new RefusedException(SignInErrors.AssertionSubject(call, claims.Principal.ObjectId));
        }

        if (claims.Audience != ExchangeAudience)
        {
            throw new RefusedException(SignInErrors.AssertionAudience(call, claims.Audience));
        }

        RefuseExpired(call, claims);
    }

    private static void RefuseExpired(Call call, TokenClaims claims)
    {
        if (claims.Expires <= call.Wall)
        {
            throw new RefusedException(SignInErrors.AssertionExpired(call));
        }
    }
}
