using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.Identity;

/// <summary>Makes the credential for a tenant of a cloud. Secrets are read when they are needed and never kept in a text.</summary>
public static class AzureCredentials
{
    /// <summary>The sign-in that the environment asks for; in the emulated cloud the one that <c>emulator.env</c> names.</summary>
    public static TokenCredential FromEnvironment(AzureEndpoints endpoints, string tenantId, Func<string, string?> environment) =>
        Create(endpoints, tenantId, SignInChoice.From(environment), environment);

    /// <summary>The app identity of the embedded Azure.</summary>
    public static TokenCredential Emulated(AzureEndpoints endpoints, EmulatorSignIn signIn) =>
        new ClientSecretCredential(signIn.TenantId, signIn.ClientId, signIn.ClientSecret, Options(endpoints, new ClientSecretCredentialOptions()));

    /// <summary>A person who signs in with a device code, for what Azure gives to people only.</summary>
    /// <param name="endpoints">The cloud.</param>
    /// <param name="tenantId">The stack's tenant.</param>
    /// <param name="tell">Shows the code and the address to the person.</param>
    public static TokenCredential User(AzureEndpoints endpoints, string tenantId, Func<string, Task> tell) =>
        new DeviceCodeCredential(Options(endpoints, new DeviceCodeCredentialOptions
        {
            TenantId = tenantId,
            DeviceCodeCallback = (code, _) => tell(code.Message),
        }));

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
