using System.Text.Json.Nodes;
using XdrInfra.Azure;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Identity;
using XdrInfra.Emulator;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Values;
using XdrInfra.Testing.Time;

namespace XdrInfra.Resources.Tests.Running;

/// <summary>A resource group in the real embedded Azure over HTTPS, the real clients, and a clock on which waits take no time.</summary>
internal sealed class LiveAzure : IAsyncDisposable
{
    private readonly EmulatorHost _host;
    private readonly string _folder;
    private readonly RequestLog _log;

    private LiveAzure(EmulatorHost host, InstantTime time, string folder)
    {
        _host = host;
        _folder = folder;
        _log = new RequestLog();
        Time = time;
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        var signIn = new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret);
        Credential = AzureCredentials.Emulated(endpoints, signIn);
        Clients = AzureClients.Create(endpoints, Credential, new AzureClientOptions { Time = time, Log = _log.Add });
    }

    private LiveAzure(LiveAzure other, string group)
    {
        (_host, _folder, _log, Time, Credential, Clients, GroupName) = (other._host, other._folder, other._log, other.Time, other.Credential, other.Clients, group);
        ForgetWrites();
    }

    public AzureClients Clients { get; }

    public global::Azure.Core.TokenCredential Credential { get; }

    public InstantTime Time { get; }

    public string GroupName { get; } = "rg-soc";

    public List<string> Waits { get; } = [];

    public IArmClient Arm => Clients.Arm;

    public HandlerContext Context => new(Clients.Arm, new AzureScope("soc", TenantId, SubscriptionId, Clients.Endpoints.Portal))
    {
        Time = Time,
        Waiting = Waits.Add,
    };

    public string TenantId => _host.Credentials.TenantId;

    public string SubscriptionId => _host.Credentials.SubscriptionId;

    public string Group => ArmPath.ResourceGroup(SubscriptionId, GroupName);

    public string Workspace => ArmPath.Workspace(SubscriptionId, GroupName, "law-soc");

    /// <summary>Requests that changed something, as method and the last two parts of the path.</summary>
    public IReadOnlyList<string> Writes => _log.Writes;

    public static async Task<LiveAzure> StartAsync(string? scenario = null)
    {
        var folder = Directory.CreateTempSubdirectory("xdr-resources-").FullName;
        var time = new InstantTime();
        var file = scenario is null ? null : Path.Combine(folder, "scenario.yaml");
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, scenario);
        }

        var options = new EmulatorOptions { StateDirectory = Path.Combine(folder, "azure"), TimeProvider = time, ScenarioFile = file, History = TimeSpan.Zero };
        return new LiveAzure(await EmulatorHost.StartAsync(options, CancellationToken.None), time, folder);
    }

    /// <summary>An Azure in one of the worlds that have a name.</summary>
    public static Task<LiveAzure> InWorldAsync(string preset, string more = "") =>
        StartAsync($"version: 1\nname: test\nworld: {{ preset: {preset} }}\n{more}");

    public DefenderPortal Portal => _host.Portal;

    /// <summary>Another resource group of the same Azure.</summary>
    public LiveAzure At(string group) => new(this, group);

    /// <summary>Makes group and workspace.</summary>
    public async Task<LiveAzure> WithWorkspaceAsync(int retentionInDays = 90)
    {
        await PutAsync(Group, """{"location":"westeurope"}""");
        await PutAsync(Workspace, $$$"""{"location":"westeurope","properties":{"retentionInDays":{{{retentionInDays}}}}}""");
        ForgetWrites();
        return this;
    }

    /// <summary>Makes group and workspace and turns Sentinel on.</summary>
    public async Task<LiveAzure> OnboardedAsync()
    {
        await WithWorkspaceAsync();
        await PutAsync(Sentinel("onboardingStates/default"), "{}");
        ForgetWrites();
        return this;
    }

    public string Sentinel(string rest) => ArmPath.Sentinel(Workspace, rest);

    public Task<JsonObject> PutAsync(string path, string body) => Arm.PutAsync(path, Parse(body), null, CancellationToken.None);

    public Task<JsonObject> PatchAsync(string path, string body) => Arm.PatchAsync(path, Parse(body), null, CancellationToken.None);

    public async Task<JsonObject> GetAsync(string path) =>
        await Arm.FindAsync(path, CancellationToken.None) ?? throw new InvalidOperationException($"'{path}' is not there.");

    public Task<JsonObject?> FindAsync(string path) => Arm.FindAsync(path, CancellationToken.None);

    public async Task<List<JsonObject>> ListAsync(string path)
    {
        var items = new List<JsonObject>();
        await foreach (var item in Arm.ListAsync(path, CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }

    public void ForgetWrites()
    {
        _log.Clear();
        Waits.Clear();
    }

    public LocalState OpenState(string name) => LocalState.Open(StateFolder(name), "soc");

    public string StateFolder(string name) => Path.Combine(_folder, "stacks", GroupName, name);

    /// <summary>Inputs of a kind on the workspace, from JSON.</summary>
    public PropertyValue.Map Inputs(string json) => JsonValues.FromJson(Parse(json)).Put("workspaceId", Workspace);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;   // tests write objects
}
