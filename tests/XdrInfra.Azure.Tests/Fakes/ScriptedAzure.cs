using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Time;

namespace XdrInfra.Azure.Tests.Fakes;

/// <summary>The real clients on a scripted network and an instant clock.</summary>
internal sealed class ScriptedAzure
{
    public const string Workspace = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law";

    public ScriptedAzure(AzureEndpoints? endpoints = null)
    {
        Clients = AzureClients.Create(endpoints ?? AzureEndpoints.For(CloudName.Public), Credential, new AzureClientOptions
        {
            Network = Network.Transport,
            Time = Time,
            Log = Log.Add,
        });
    }

    public ScriptedNetwork Network { get; } = new();

    public InstantTime Time { get; } = new();

    public FixedCredential Credential { get; } = new();

    public List<string> Log { get; } = [];

    public AzureClients Clients { get; }

    public static CancellationToken None => CancellationToken.None;
}
