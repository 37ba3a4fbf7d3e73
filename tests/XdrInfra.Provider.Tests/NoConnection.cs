using XdrInfra.Model.Findings;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider.Tests;

/// <summary>A way to Azure that is refused.</summary>
internal sealed class NoConnection : IConnection
{
    public Task<HandlerContext> ConnectAsync(ProviderSettings settings, CancellationToken cancellationToken) => throw new UserFailure(
        ExitCode.Refused,
        new Finding("XDR4900", Level.Mandatory, Location.None, $"The token is of another tenant than '{settings.TenantId}'.") { Fix = "Sign in to the tenant of the stack." });
}
