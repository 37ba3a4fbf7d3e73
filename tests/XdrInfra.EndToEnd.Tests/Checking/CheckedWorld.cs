using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Azure;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Identity;
using XdrInfra.Emulator;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Time;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.EndToEnd.Tests.Checking;

/// <summary>A workspace that has been connected for 15 days, as the stack says, except for what the world or a hand in it changed; and the checks over it.</summary>
internal sealed class CheckedWorld : IAsyncDisposable
{
    private static readonly string[] Tables = [.. ProductCatalog.Tables.Events.Select(table => table.Name)];

    /// <summary>The stack dev without what the scenario cannot say of a workspace that is there.</summary>
    private static readonly string Stack = DevStack.Text
        .Replace("    dailyCapGb: 5\n", "    localAuth: true\n", StringComparison.Ordinal);

    private readonly string _folder;
    private readonly FakeClock _clock;
    private readonly EmulatorHost _host;
    private string _stack = Stack;

    private CheckedWorld(EmulatorHost host, string folder, FakeClock clock)
    {
        (_host, _folder, _clock) = (host, folder, clock);
        Clients = SignIn(host);
    }

    public AzureClients Clients { get; private set; }

    public DefenderPortal Portal => _host.Portal;

    public static string WorkspaceId => ArmPath.Workspace("0b1f6471-1bf0-4dda-aec3-111122223333", "rg-soc-dev", "law-soc-dev");

    public static string Sentinel(string path) => $"{WorkspaceId}/providers/Microsoft.SecurityInsights/{path}";

    /// <param name="data">The scenario's data, for example <c>faults: { syncOff: true }</c>.</param>
    /// <param name="workspace">More members of the workspace, for example <c>components: [OfficeATP]</c>.</param>
    public static async Task<CheckedWorld> StartAsync(string data = "", string workspace = "", string connector = "connector: { incidents: true, alerts: true }", string? events = null)
    {
        var folder = Directory.CreateTempSubdirectory("xdr-checked-").FullName;
        var file = Path.Combine(folder, "world.yaml");
        await File.WriteAllTextAsync(file, Scenario(data, workspace, connector, events ?? $"events: [{string.Join(", ", Tables)}]"));
        var clock = new FakeClock();
        var host = await EmulatorHost.StartAsync(
            new EmulatorOptions
            {
                StateDirectory = Path.Combine(folder, "azure"),
                ScenarioFile = file,
                TimeProvider = clock,
                Seed = 7,
                TenantId = "4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b",   // both as the stack file has them
                SubscriptionId = "0b1f6471-1bf0-4dda-aec3-111122223333",
            },
            CancellationToken.None);
        await host.AdvanceAsync(host.Clock.Wall, CancellationToken.None);
        return new CheckedWorld(host, folder, clock);
    }

    /// <summary>Another stack file for the same world.</summary>
    public CheckedWorld With(string old, string changed)
    {
        _stack = _stack.Replace(old, changed, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Lets time pass in the world.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        _clock.Advance(time);
        await _host.AdvanceAsync(_host.Clock.Wall, CancellationToken.None);
        Clients = SignIn(_host);   // a token lasts an hour of the world's time
    }

    public DateTimeOffset Now => _host.Clock.Now;

    /// <summary>The workspace's Defender XDR connector as Azure Resource Manager returns it.</summary>
    public Task<JsonObject> ConnectorAsync() => FirstAsync("dataConnectors", connector => connector["kind"]?.ToString() == "MicrosoftThreatProtection");

    public Task<JsonObject> OpenIncidentAsync() => FirstAsync("incidents", incident => incident["properties"]?["status"]?.ToString() == "New");

    private async Task<JsonObject> FirstAsync(string list, Func<JsonObject, bool> which)
    {
        await foreach (var item in Clients.Arm.ListAsync(Sentinel(list), CancellationToken.None))
        {
            if (which(item))
            {
                return item;
            }
        }

        throw new InvalidOperationException($"The world has none of these {list}.");
    }

    public async Task<VerificationReport> CheckAsync(Func<VerifyRequest, VerifyRequest>? change = null)
    {
        var workspace = await Clients.Arm.FindAsync(WorkspaceId, CancellationToken.None);
        var customerId = workspace?["properties"]?["customerId"]?.ToString() ?? "00000000-0000-0000-0000-000000000000";
        var request = new VerifyRequest { Pack = Pack, Settings = Settings(), Catalog = ProductCatalog.Tables };
        return await new CheckRunner(AzureQuestions.Of(Clients, customerId), _host.Clock).RunAsync((change ?? (same => same))(request));
    }

    /// <summary>What is neither passed nor not applicable, as "XDR5008 fail", in order; and quiet ones only where they are asked for.</summary>
    public async Task<IReadOnlyList<string>> NotPassedAsync(bool withQuiet = false) =>
        [.. (await CheckAsync()).Results
            .Where(result => result.Outcome is not (Outcome.Pass or Outcome.NotApplicable) && (withQuiet || result.Outcome != Outcome.Quiet))
            .Select(result => $"{result.Check.Id} {OutcomeWord.Of(result.Verdict)}")];

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static AzureClients SignIn(EmulatorHost host)
    {
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        return AzureClients.Create(endpoints, AzureCredentials.Emulated(endpoints, new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret)));
    }

    private static CheckPack Pack { get; } = CheckReader.Read(ProductCatalog.Tables);

    private static string Scenario(string data, string workspace, string connector, string events) => $$"""
        version: 1
        seed: 7
        data: { eventsPerDay: 900, {{data}} }
        world:
          workspaces:
            - { resourceGroup: rg-soc-dev, name: law-soc-dev, retentionDays: 90, tags: { xdr-infra-stack: dev }, sentinel: true, solutionVersion: 3.0.11,
                {{connector}}, {{events}}, entityProviders: [ActiveDirectory, AzureActiveDirectory], behaviorSources: [AuditLogs, SigninLogs],
                tables: { {{string.Join(", ", Tables.Append("SecurityIncident").Append("SecurityAlert").Select(table => $"{table}: {{ analyticsDays: 90, totalDays: 180 }}"))}} },
                {{workspace}} }
        """;

    private StackSettings Settings()
    {
        var files = new InMemoryFiles();
        files.Write("stacks/Pulumi.dev.yaml", Encoding.UTF8.GetBytes(_stack));
        var read = SettingsReader.Read("dev", files);
        return read.Settings ?? throw new InvalidOperationException(string.Join("\n", read.Findings));
    }
}
