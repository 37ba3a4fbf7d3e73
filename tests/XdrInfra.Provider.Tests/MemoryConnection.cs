using XdrInfra.Resources.Handling;
using XdrInfra.Testing.Time;

namespace XdrInfra.Provider.Tests;

/// <summary>A way to the Azure of a test.</summary>
internal sealed class MemoryConnection(ScriptedArm arm) : IConnection
{
    public ProviderSettings? Settings { get; private set; }

    public Task<HandlerContext> ConnectAsync(ProviderSettings settings, CancellationToken cancellationToken)
    {
        Settings = settings;
        var scope = new AzureScope(settings.Stack, settings.TenantId, settings.SubscriptionId, new Uri("https://security.microsoft.com/"));
        return Task.FromResult(new HandlerContext(arm, scope) { Time = new FakeClock() });
    }
}
