namespace XdrInfra.Azure.Identity;

/// <summary>The environment, asked by name; an empty variable counts as not set.</summary>
internal sealed class SignInVariables(Func<string, string?> environment)
{
    public string? ClientId => First("ARM_CLIENT_ID", "AZURE_CLIENT_ID") is { } name ? this[name] : null;

    public bool UsesManagedIdentity => IsTrue("ARM_USE_MSI");

    public bool UsesFederation => IsTrue("ARM_USE_OIDC") || First("AZURE_FEDERATED_TOKEN_FILE", "ARM_OIDC_TOKEN", "ARM_OIDC_TOKEN_FILE_PATH") is not null;

    /// <summary>The value of a variable that <see cref="First"/> returned.</summary>
    public string this[string name] => environment(name) ?? "";

    /// <summary>The first of several variables that is set.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (environment(name) is { Length: > 0 })
            {
                return name;
            }
        }

        return null;
    }

    private bool IsTrue(string name) => string.Equals(environment(name), "true", StringComparison.OrdinalIgnoreCase) || environment(name) == "1";
}
