using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Emulator;
using XdrInfra.PolicyPack;
using XdrInfra.Program;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Values;
using XdrInfra.Resources.Handling;
using XdrInfra.Testing.Engine;
using XdrInfra.Testing.Time;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>The dev stack: its real program and provider on the real embedded Azure, and the engine double between them.</summary>
internal sealed class DevStack : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmulatorHost _host;
    private readonly InstantTime _time;
    private readonly HandlerContext _azure;

    private DevStack(string folder, EmulatorHost host, InstantTime time, AzureConnection connection, HandlerContext azure)
    {
        (_folder, _host, _time, Connection, _azure) = (folder, host, time, connection, azure);
        Engine = new EngineDouble(new XdrProvider(connection), pack: new XdrPolicyPack(time));
    }

    public static Dictionary<string, string> Config { get; } = StackConfig.Of("dev");

    public static ProviderSettings Settings { get; } = new(
        Model.Settings.CloudName.Emulated, Config["azure-native:tenantId"], Config["azure-native:subscriptionId"], "dev");

    public static string Group { get; } = ArmPath.ResourceGroup(Settings.SubscriptionId, "rg-soc-dev");

    public static string Workspace { get; } = ArmPath.Workspace(Settings.SubscriptionId, "rg-soc-dev", "law-soc-dev");

    public EngineDouble Engine { get; }

    public AzureConnection Connection { get; }

    public IArmClient Arm => _azure.Arm;

    /// <summary>The clock of the Azure and of all who wait for it.</summary>
    public TimeProvider Time => _time;

    public static async Task<DevStack> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("xdr-provider-").FullName;
        var time = new InstantTime();
        var options = new EmulatorOptions
        {
            StateDirectory = Path.Combine(folder, "azure"),
            TimeProvider = time,
            History = TimeSpan.Zero,
            TenantId = Settings.TenantId,
            SubscriptionId = Settings.SubscriptionId,
        };
        var host = await EmulatorHost.StartAsync(options, CancellationToken.None);
        var connection = new AzureConnection(Variables(host).GetValueOrDefault, time);
        return new DevStack(folder, host, time, connection, await connection.ConnectAsync(Settings, CancellationToken.None));
    }

    public Task<EngineRun> UpAsync() => RunAsync(new EngineOptions { Config = Config });

    public Task<EngineRun> PreviewAsync() => RunAsync(new EngineOptions { Config = Config, IsPreview = true });

    public Task<EngineRun> RunAsync(EngineOptions options) => RunAsync(Engine, options);

    public Task<EngineRun> RunAsync(EngineDouble engine, EngineOptions options) => engine.RunAsync(
        async start =>
        {
            await using var session = new EngineSession(start);
            return (int)await new StackProgram(session, start, _time).RunAsync(CancellationToken.None);
        },
        options);

    /// <summary>From now on Azure does what the faults say; none at all heals it.</summary>
    public async Task FaultsAsync(string faults)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        await File.WriteAllTextAsync(file, $"version: 1\nname: test\nworld: {{ preset: default }}\n{faults}");
        await _host.ApplyScenarioAsync(file, CancellationToken.None);
    }

    public Task<JsonObject?> FindAsync(string path) => Arm.FindAsync(path, CancellationToken.None);

    public Task PutAsync(string path, string body) => Arm.PutAsync(path, (JsonObject)JsonNode.Parse(body)!, null, CancellationToken.None);

    public Task PatchAsync(string path, string body) => Arm.PatchAsync(path, (JsonObject)JsonNode.Parse(body)!, null, CancellationToken.None);

    /// <summary>The settings of the explicit provider, as the program registered them.</summary>
    public PropertyMap ProviderSettings => Engine.State[ProviderNames.Xdr].Inputs;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // What 'source .xdr/emulator.env' would set.
    private static Dictionary<string, string> Variables(EmulatorHost host) => File.ReadLines(host.EnvironmentFilePath)
        .Where(line => line.StartsWith("export ", StringComparison.Ordinal))
        .Select(line => line["export ".Length..].Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));
}
