using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Identity;

/// <summary>Makes the credential for a tenant of a cloud. Secrets are read when they are needed and never kept in a text.</summary>
public static class AzureCredentials
{
    /// <summary>The sign-in that the environment asks for; in the emulated cloud the one that <c>emulator.env</c> names.</summary>
    /// <exception cref="UserFailure">A file that the environment names cannot be read; or it belongs to another cloud than the emulated one.</exception>
    public static TokenCredential FromEnvironment(AzureEndpoints endpoints, string tenantId, Func<string, string?> environment)
    {
        var choice = SignInChoice.From(environment);
        if (endpoints.IsEmulated)
        {
            EmulatorIdentity.Check(choice, tenantId, environment);
        }

        if (choice is SignInChoice.TokenFile token && !File.Exists(token.Path))
        {
            throw new UserFailure(ExitCode.Refused, SignInFindings.Failed(choice, tenantId, "the file is not there"));
        }

        return new ChosenCredential(Made(endpoints, tenantId, choice, environment), choice);
    }

    /// <summary>The app identity of the embedded Azure.</summary>
    public static TokenCredential Emulated(AzureEndpoints endpoints, EmulatorSignIn signIn) =>
        new ClientSecretCredential(signIn.TenantId, signIn.ClientId, signIn.ClientSecret, Options(endpoints, new ClientSecretCredentialOptions()));

    /// <summary>
    /// A person, for what Azure gives to people only: what <c>az login</c> left, otherwise a code that is typed into a browser.
    /// The embedded Azure takes the code alone.
    /// </summary>
    /// <param name="endpoints">The cloud.</param>
    /// <param name="tenantId">The stack's tenant.</param>
    /// <param name="tell">Shows code and address to the person; null when nobody is there to type it.</param>
    public static TokenCredential Person(AzureEndpoints endpoints, string tenantId, Func<string, Task>? tell)
    {
        var stored = new AzureCliCredential(new AzureCliCredentialOptions { TenantId = tenantId, AuthorityHost = endpoints.Authority });
        if (tell is null)
        {
            return new ChosenCredential(stored, new SignInChoice.AzureCli());
        }

        var code = new DeviceCodeCredential(Options(endpoints, new DeviceCodeCredentialOptions
        {
            TenantId = tenantId,
            DeviceCodeCallback = (code, _) => tell(code.Message),
        }));
        return endpoints.IsEmulated ? code : new ChainedTokenCredential(stored, code);
    }

    public static TokenCredential Create(
        AzureEndpoints endpoints, string tenantId, SignInChoice choice, Func<string, string?> environment) => choice switch
        {
            SignInChoice.TokenFile file => new WorkloadIdentityCredential(Options(endpoints, new WorkloadIdentityCredentialOptions
            {
                TenantId = tenantId,
                ClientId = file.ClientId,
                TokenFilePath = file.Path,
            })),
            SignInChoice.TokenText text => Assertion(endpoints, tenantId, text.ClientId, _ => Task.FromResult(environment(text.VariableName) ?? "")),
            SignInChoice.TokenRequest request => Assertion(endpoints, tenantId, request.ClientId, IdentityToken.From(request, environment)),
            SignInChoice.ClientSecret secret => new ClientSecretCredential(
                tenantId, secret.ClientId, environment(secret.VariableName), Options(endpoints, new ClientSecretCredentialOptions())),
            SignInChoice.ClientCertificate certificate => new ClientCertificateCredential(
                tenantId, certificate.ClientId, Load(certificate, environment), Options(endpoints, new ClientCertificateCredentialOptions())),
            SignInChoice.ManagedIdentity identity => new ManagedIdentityCredential(
                identity.ClientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(identity.ClientId)),
            _ => new AzureCliCredential(new AzureCliCredentialOptions { TenantId = tenantId, AuthorityHost = endpoints.Authority }),
        };

    private static TokenCredential Made(AzureEndpoints endpoints, string tenantId, SignInChoice choice, Func<string, string?> environment)
    {
        try
        {
            return Create(endpoints, tenantId, choice, environment);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UserFailure(ExitCode.Refused, SignInFindings.Failed(choice, tenantId, "the certificate cannot be read"));
        }
    }

    private static X509Certificate2 Load(SignInChoice.ClientCertificate certificate, Func<string, string?> environment) =>
        certificate.Path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(certificate.Path)
            : X509CertificateLoader.LoadPkcs12FromFile(
                certificate.Path, certificate.PasswordVariable is { } variable ? environment(variable) : null);

    private static ClientAssertionCredential Assertion(
        AzureEndpoints endpoints, string tenantId, string clientId, Func<CancellationToken, Task<string>> token) =>
        new(tenantId, clientId, token, Options(endpoints, new ClientAssertionCredentialOptions()));

    /// <summary>The embedded Azure is its own authority: there is no public metadata about it to ask.</summary>
    private static T Options<T>(AzureEndpoints endpoints, T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = endpoints.Authority;
        if (!endpoints.IsEmulated)
        {
            return options;
        }

        options.Transport = PinnedTransport.Create(endpoints.CertificatePem);
        options.AddPolicy(new LoopbackOnlyPolicy(), HttpPipelinePosition.PerRetry);
        DiscoveryOff(options);
        return options;
    }

    private static void DiscoveryOff(TokenCredentialOptions options)
    {
        switch (options)
        {
            case ClientSecretCredentialOptions secret:
                secret.DisableInstanceDiscovery = true;
                break;
            case ClientCertificateCredentialOptions certificate:
                certificate.DisableInstanceDiscovery = true;
                break;
            case ClientAssertionCredentialOptions assertion:
                assertion.DisableInstanceDiscovery = true;
                break;
            case WorkloadIdentityCredentialOptions workload:
                workload.DisableInstanceDiscovery = true;
                break;
            case DeviceCodeCredentialOptions device:
                device.DisableInstanceDiscovery = true;
                break;
            default:
                break;
        }
    }
}
