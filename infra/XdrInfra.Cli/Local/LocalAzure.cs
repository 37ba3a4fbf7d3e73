using Azure.Core;
using XdrInfra.Azure;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Hosting;
using XdrInfra.Emulator;

namespace XdrInfra.Cli.Local;

/// <summary>The embedded Azure of one stack, and clients that reach it over its real HTTPS.</summary>
internal sealed class LocalAzure : IAsyncDisposable
{
    private LocalAzure(EmulatorHost host, Action<string>? log)
    {
        Host = host;
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        var signIn = new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret);
        Credential = AzureCredentials.Emulated(endpoints, signIn);
        Clients = AzureClients.Create(endpoints, Credential, new AzureClientOptions { Log = log });
    }

    public EmulatorHost Host { get; }

    public TokenCredential Credential { get; }

    public AzureClients Clients { get; }

    /// <summary>Starts on the stack's own tenant and subscription, with the state kept from last time.</summary>
    public static async Task<LocalAzure> StartAsync(
        CliContext context, LoadedStack stack, LocalOptions options, CancellationToken cancellationToken)
    {
        var host = await EmulatorHost.StartAsync(
            new EmulatorOptions
            {
                Port = options.Port,
                StateDirectory = Path.Combine(stack.Project.State(stack.Settings.Stack), "azure"),
                ScenarioFile = options.Scenario,
                TimeProvider = context.Time,
                TenantId = stack.Settings.TenantId.Or(EmulatorOptions.DefaultTenantId),
                SubscriptionId = stack.Settings.SubscriptionId.Or(EmulatorOptions.DefaultSubscriptionId),
            },
            cancellationToken);
        return new(host, context.Log.Requests);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
