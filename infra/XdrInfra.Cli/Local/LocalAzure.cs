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
    private LocalAzure(EmulatorHost host, AzureClients clients)
    {
        Host = host;
        Clients = clients;
    }

    public EmulatorHost Host { get; }

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
        return new(host, Connect(host));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static AzureClients Connect(EmulatorHost host)
    {
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        var signIn = new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret);
        return AzureClients.Create(endpoints, AzureCredentials.Emulated(endpoints, signIn), new AzureClientOptions());
    }
}
