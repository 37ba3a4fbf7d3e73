namespace XdrInfra.Azure.Identity;

/// <summary>How a run signs in, decided from the environment alone.</summary>
public abstract record SignInChoice
{
    private SignInChoice() { }   // closed set: only the nested cases below

    /// <summary>A pipeline's own identity token, from a file.</summary>
    public sealed record TokenFile(string ClientId, string Path) : SignInChoice;

    /// <summary>A pipeline's own identity token, from a variable.</summary>
    public sealed record TokenText(string ClientId, string VariableName) : SignInChoice;

    /// <summary>A pipeline's own identity token, asked for over HTTPS (GitHub Actions).</summary>
    public sealed record TokenRequest(string ClientId, Uri Address, string BearerVariable) : SignInChoice;

    public sealed record ClientSecret(string ClientId, string VariableName) : SignInChoice;

    public sealed record ClientCertificate(string ClientId, string Path, string? PasswordVariable) : SignInChoice;

    /// <summary>The identity of the machine; null for the system-assigned one.</summary>
    public sealed record ManagedIdentity(string? ClientId) : SignInChoice;

    /// <summary>What <c>az login</c> left.</summary>
    public sealed record AzureCli : SignInChoice;

    /// <summary>
    /// Reads the variables of Pulumi's azure-native (<c>ARM_*</c>) and of Azure Identity (<c>AZURE_*</c>), the former first.
    /// https://www.pulumi.com/registry/packages/azure-native/installation-configuration/
    /// </summary>
    public static SignInChoice From(Func<string, string?> environment)
    {
        var variables = new SignInVariables(environment);
        var client = variables.ClientId;
        return client is null
            ? variables.UsesManagedIdentity ? new ManagedIdentity(null) : new AzureCli()
            : Federated(client, variables) ?? Stored(client, variables);
    }

    private static SignInChoice? Federated(string client, SignInVariables variables)
    {
        if (!variables.UsesFederation)
        {
            return null;
        }

        if (variables.First("ARM_OIDC_TOKEN_FILE_PATH", "AZURE_FEDERATED_TOKEN_FILE") is { } file)
        {
            return new TokenFile(client, variables[file]);
        }

        if (variables.First("ARM_OIDC_TOKEN") is { } text)
        {
            return new TokenText(client, text);
        }

        return variables.First("ARM_OIDC_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_URL") is { } address
            && variables.First("ARM_OIDC_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN") is { } bearer
            ? new TokenRequest(client, new Uri(variables[address]), bearer)
            : null;
    }

    private static SignInChoice Stored(string client, SignInVariables variables)
    {
        if (variables.First("ARM_CLIENT_SECRET", "AZURE_CLIENT_SECRET") is { } secret)
        {
            return new ClientSecret(client, secret);
        }

        if (variables.First("ARM_CLIENT_CERTIFICATE_PATH", "AZURE_CLIENT_CERTIFICATE_PATH") is { } certificate)
        {
            return new ClientCertificate(client, variables[certificate], variables.First("ARM_CLIENT_CERTIFICATE_PASSWORD", "AZURE_CLIENT_CERTIFICATE_PASSWORD"));
        }

        return variables.UsesManagedIdentity ? new ManagedIdentity(client) : new AzureCli();
    }
}
