using Azure.Core;
using XdrInfra.Azure;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Hosting;
using XdrInfra.Emulator;

namespace XdrInfra.Cli.Local;

/// <summary>The embedded Azure of one stack, and clients that reach it over its real HTTPS.</summary>
internal sealed class LocalAzure : IStackAzure
{
    private LocalAzure(EmulatorHost host, AzureClientOptions options)
    {
        Host = host;
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        var signIn = new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret);
        Credential = AzureCredentials.Emulated(endpoints, signIn);
        Clients = AzureClients.Create(endpoints, Credential, options);
    }

    public EmulatorHost Host { get; }

    public TokenCredential Credential { get; }

    public AzureClients Clients { get; }

    /// <summary>Starts on the stack's own tenant and subscription, with the state kept from last time.</summary>
    public static async Task<LocalAzure> StartAsync(
        CliContext context, LoadedStack stack, LocalOptions options, CancellationToken cancellationToken)
    {
        var host = await EmulatorHost.StartAsync(
            OptionsOf(stack) with { Port = options.Port, ScenarioFile = options.Scenario, TimeProvider = context.Time }, cancellationToken);
        return new(host, new AzureClientOptions { Log = context.Log.Requests, Limits = context.Retry });
    }

    /// <summary>An embedded Azure with the ids of a stack.</summary>
    /// <param name="stack">Names tenant and subscription.</param>
    /// <param name="state">Folder of its state; the stack's own when null.</param>
    public static EmulatorOptions OptionsOf(LoadedStack stack, string? state = null) => new()
    {
        StateDirectory = state ?? Path.Combine(stack.Project.State(stack.Settings.Stack), "azure"),
        TenantId = stack.Settings.TenantId.Or(EmulatorOptions.DefaultTenantId),
        SubscriptionId = stack.Settings.SubscriptionId.Or(EmulatorOptions.DefaultSubscriptionId),
    };

    public Task<TimeProvider> ClockAsync(string customerId, CancellationToken cancellationToken) => Task.FromResult<TimeProvider>(Host.Clock);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
