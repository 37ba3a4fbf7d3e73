using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider;

/// <summary>The way from the provider's settings to Azure.</summary>
public interface IConnection
{
    /// <summary>Signs in and makes sure that this is the tenant that was meant.</summary>
    Task<HandlerContext> ConnectAsync(ProviderSettings settings, CancellationToken cancellationToken);
}
