using Azure.Core;
using XdrInfra.Azure;

namespace XdrInfra.Cli.Connecting;

/// <summary>The Azure of a stack, signed in to: a cloud, or the embedded one.</summary>
internal interface IStackAzure : IAsyncDisposable
{
    AzureClients Clients { get; }

    TokenCredential Credential { get; }

    /// <summary>The clock by which the workspace's data is young or old.</summary>
    /// <param name="customerId">The workspace that is asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TimeProvider> ClockAsync(string customerId, CancellationToken cancellationToken);
}
