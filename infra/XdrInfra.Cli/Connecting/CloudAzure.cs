using Azure.Core;
using XdrInfra.Azure;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Cli.Connecting;

/// <summary>The cloud of a stack, or the embedded Azure that another process runs, with the sign-in that the environment asks for.</summary>
internal sealed class CloudAzure : IStackAzure
{
    private readonly TimeProvider _time;

    private CloudAzure(CliContext context, AzureEndpoints endpoints, TokenCredential credential)
    {
        _time = context.Time;
        Credential = credential;
        Clients = AzureClients.Create(endpoints, credential, new AzureClientOptions { Log = context.Log.Requests, Limits = context.Retry });
    }

    public AzureClients Clients { get; }

    public TokenCredential Credential { get; }

    /// <summary>Signs in, and makes sure that this is the tenant that was meant.</summary>
    /// <exception cref="UserFailure">Nobody could be signed in, or it is another customer's tenant; says what to do.</exception>
    public static async Task<CloudAzure> SignInAsync(CliContext context, StackSettings settings, CancellationToken cancellationToken)
    {
        var tenantId = Plain(settings.TenantId, "azure-native:tenantId");
        var endpoints = EndpointsOf(context, settings);
        var azure = new CloudAzure(context, endpoints, AzureCredentials.FromEnvironment(endpoints, tenantId, context.Environment));
        await azure.GuardAsync(settings, cancellationToken);
        return azure;
    }

    /// <summary>Signs a person in, for what Azure gives to people only.</summary>
    public static async Task<CloudAzure> SignInPersonAsync(CliContext context, StackSettings settings, CancellationToken cancellationToken)
    {
        var tenantId = Plain(settings.TenantId, "azure-native:tenantId");
        var endpoints = EndpointsOf(context, settings);
        var azure = new CloudAzure(context, endpoints, PersonSignIn.Of(context, endpoints, tenantId));
        await azure.GuardAsync(settings, cancellationToken);
        return azure;
    }

    // In the emulated cloud time may run behind the wall clock; a query says what time it is there.
    public async Task<TimeProvider> ClockAsync(string customerId, CancellationToken cancellationToken) =>
        Clients.Endpoints.IsEmulated ? await DistantClock.ReadAsync(Clients.Logs, customerId, _time, cancellationToken) : _time;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static AzureEndpoints EndpointsOf(CliContext context, StackSettings settings)
    {
        var cloud = settings.Cloud.Or(CloudName.Public);
        return cloud == CloudName.Emulated ? EmulatorAddress.FromEnvironment(context.Environment, context.Files) : AzureEndpoints.For(cloud);
    }

    private Task GuardAsync(StackSettings settings, CancellationToken cancellationToken) => TenantGuard.CheckAsync(
        Clients.Endpoints, Credential, Clients.Arm, settings.TenantId.Known, Plain(settings.SubscriptionId, "azure-native:subscriptionId"), cancellationToken);

    private static string Plain(Value<string> value, string key) =>
        value.IsKnown ? value.Known : throw new UserFailure(ExitCode.Invalid, CliFindings.NotPlain(value.Origin, key));
}
