using XdrInfra.Azure;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Identity;
using XdrInfra.Model.Files;
using XdrInfra.Model.Settings;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider;

/// <summary>Azure, or the embedded Azure, with the sign-in that the environment asks for.</summary>
/// <param name="environment">Variable by name; null when it is not set.</param>
/// <param name="time">The clock of waits and retries.</param>
public sealed class AzureConnection(Func<string, string?> environment, TimeProvider time) : IConnection
{
    public async Task<HandlerContext> ConnectAsync(ProviderSettings settings, CancellationToken cancellationToken)
    {
        var endpoints = settings.Cloud == CloudName.Emulated
            ? EmulatorAddress.FromEnvironment(environment, new PhysicalFiles(""))
            : AzureEndpoints.For(settings.Cloud);
        var credential = AzureCredentials.FromEnvironment(endpoints, settings.TenantId, environment);
        var clients = AzureClients.Create(endpoints, credential, new AzureClientOptions { Time = time });
        await TenantGuard.CheckAsync(endpoints, credential, clients.Arm, settings.TenantId, settings.SubscriptionId, cancellationToken);
        return new HandlerContext(clients.Arm, new AzureScope(settings.Stack, settings.TenantId, settings.SubscriptionId, endpoints.Portal))
        {
            Time = time,

            // The engine deletes in its own order, rules before the connector.
            DeleteOrderIsFixed = true,
        };
    }
}
