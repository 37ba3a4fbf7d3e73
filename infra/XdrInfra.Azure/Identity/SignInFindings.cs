using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Identity;

/// <summary>A sign-in that failed: what was tried, why it was that, and what to set instead.</summary>
internal static class SignInFindings
{
    private const string Others =
        "set ARM_CLIENT_ID and with it ARM_USE_OIDC=true, ARM_CLIENT_SECRET or ARM_CLIENT_CERTIFICATE_PATH; on a machine with an identity of its own, ARM_USE_MSI=true";

    public static Finding Failed(SignInChoice choice, string tenantId, string why) => new("XDR4013", Level.Mandatory, Location.None,
        $"The sign-in to the tenant '{tenantId}' failed: {why.TrimEnd('.')}. Tried was {Tried(choice)}.")
    {
        Fix = Step(choice, tenantId),
    };

    public static Finding NoEmulatorIdentity() => new("XDR4014", Level.Mandatory, Location.None,
        "The stack lives in the emulated cloud, which takes only the identity that 'xdr emulate' makes, and the environment names none.")
    {
        Fix = "Load the file 'emulator.env' that 'xdr emulate' writes; it sets ARM_CLIENT_ID and ARM_CLIENT_SECRET.",
    };

    public static Finding EmulatorTenant(string actual, string expected) => new("XDR4015", Level.Mandatory, Location.None,
        $"The embedded Azure has the tenant '{actual}', but the stack is for the tenant '{expected}'.")
    {
        Fix = "Start it with 'xdr emulate --stack <stack>', which takes tenant and subscription from the stack file, and load its 'emulator.env' again.",
    };

    private static string Tried(SignInChoice choice) => choice switch
    {
        SignInChoice.TokenFile token => $"the identity token in the file '{token.Path}' for the app '{token.ClientId}'",
        SignInChoice.TokenText token => $"the identity token in {token.VariableName} for the app '{token.ClientId}'",
        SignInChoice.TokenRequest token => $"an identity token from '{token.Address.Host}' for the app '{token.ClientId}'",
        SignInChoice.ClientSecret secret => $"the secret in {secret.VariableName} for the app '{secret.ClientId}'",
        SignInChoice.ClientCertificate certificate => $"the certificate '{certificate.Path}' for the app '{certificate.ClientId}'",
        SignInChoice.ManagedIdentity { ClientId: { } client } => $"the managed identity '{client}', because ARM_USE_MSI is set",
        SignInChoice.ManagedIdentity => "the identity of this machine, because ARM_USE_MSI is set",
        _ => "the Azure CLI, because neither ARM_CLIENT_ID nor AZURE_CLIENT_ID comes with a secret, a certificate or a token, and ARM_USE_MSI is not 'true'",
    };

    private static string Step(SignInChoice choice, string tenantId) => choice switch
    {
        SignInChoice.TokenFile or SignInChoice.TokenText or SignInChoice.TokenRequest =>
            "Give the app a federated credential for the pipeline's subject in that tenant, and check that the token is a fresh one.",
        SignInChoice.ClientSecret secret => $"Put a valid secret of that app into {secret.VariableName}, or check that the app belongs to that tenant.",
        SignInChoice.ClientCertificate => "Check that the certificate is registered for the app and has not expired.",
        SignInChoice.ManagedIdentity => $"Give the machine an identity, or take ARM_USE_MSI away and {Others}.",
        _ => $"Run 'az login --tenant {tenantId}'. Without a person, {Others}.",
    };
}
