using System.Text.Json.Nodes;
using XdrInfra.Azure;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Identity;
using XdrInfra.Emulator;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>The embedded Azure of a stack between two runs: what it holds, and the hands of a person in its portals.</summary>
internal sealed class WorldAzure : IAsyncDisposable
{
    private readonly EmulatorHost _host;

    private WorldAzure(EmulatorHost host)
    {
        _host = host;
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        var signIn = new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret);
        Arm = AzureClients.Create(endpoints, AzureCredentials.Emulated(endpoints, signIn)).Arm;
        WorkspaceId = ArmPath.Workspace(host.Credentials.SubscriptionId, "rg-soc-dev", "law-soc-dev");
    }

    public IArmClient Arm { get; }

    public string WorkspaceId { get; }

    public DefenderPortal Portal => _host.Portal;

    public static async Task<WorldAzure> OpenAsync(string folder) => new(await EmulatorHost.StartAsync(
        new EmulatorOptions
        {
            StateDirectory = Path.Combine(folder, ".xdr", "dev", "azure"),
            TenantId = "4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b",   // both as the stack file has them
            SubscriptionId = "0b1f6471-1bf0-4dda-aec3-111122223333",
        },
        CancellationToken.None));

    /// <summary>Everything of which there must be exactly so many.</summary>
    public async Task<IReadOnlyList<string>> HoldsAsync()
    {
        var workspaces = await ListAsync(WorkspaceId[..WorkspaceId.LastIndexOf('/')]);
        var connectors = await ConnectorsAsync();
        var solutions = await ListAsync(ArmPath.Sentinel(WorkspaceId, "contentPackages"));
        var settings = await ListAsync(ArmPath.Sentinel(WorkspaceId, "settings"));
        var ours = settings.Where(setting => setting["name"]?.ToString() is "EntityAnalytics" or "Ueba");
        return [$"{workspaces.Count} workspace", $"{connectors.Count} connector", $"{solutions.Count} solution", $"{ours.Count()} settings"];
    }

    public async Task<IReadOnlyList<JsonObject>> ConnectorsAsync() =>
        [.. (await ListAsync(ArmPath.Sentinel(WorkspaceId, "dataConnectors"))).Where(connector => connector["kind"]?.ToString() == "MicrosoftThreatProtection")];

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<IReadOnlyList<JsonObject>> ListAsync(string path)
    {
        var items = new List<JsonObject>();
        await foreach (var item in Arm.ListAsync(path, CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }
}
