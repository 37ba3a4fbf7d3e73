using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Identity;

/// <summary>
/// In the emulated cloud only the identity of <c>emulator.env</c> signs in: what is signed in to a real cloud
/// shall not show its tokens to a program on this machine.
/// </summary>
internal static class EmulatorIdentity
{
    private const string TenantVariable = "ARM_TENANT_ID";

    /// <exception cref="UserFailure">No such identity is there, or it belongs to another tenant; names both tenants.</exception>
    public static void Check(SignInChoice choice, string tenantId, Func<string, string?> environment)
    {
        if (choice is SignInChoice.AzureCli or SignInChoice.ManagedIdentity)
        {
            throw new UserFailure(ExitCode.Refused, SignInFindings.NoEmulatorIdentity());
        }

        if (environment(TenantVariable) is { Length: > 0 } tenant && !string.Equals(tenant, tenantId, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserFailure(ExitCode.Refused, SignInFindings.EmulatorTenant(tenant, tenantId));
        }
    }
}
