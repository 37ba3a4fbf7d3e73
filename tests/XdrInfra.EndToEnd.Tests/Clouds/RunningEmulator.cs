using System.Text.Json.Nodes;
using XdrInfra.Azure;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Defender;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Tests;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>
/// What a person has in two terminals: <c>xdr emulate --stack dev</c> in the first, and in the second the variables of its
/// <c>emulator.env</c> and commands without <c>--local</c>.
/// </summary>
internal sealed class RunningEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly Task<CliOutcome> _terminal;

    private RunningEmulator(DevStack dev, string[] options)
    {
        Dev = dev;
        _terminal = dev.XdrAsync(_ctrlC.Token, ["emulate", "--stack", "dev", .. options]);
    }

    public DevStack Dev { get; }

    /// <summary>Starts, and sources its file.</summary>
    public static async Task<RunningEmulator> StartAsync(DevStack dev, params string[] options)
    {
        var file = Path.Combine(dev.Folder, ".xdr", "dev", "azure", "emulator.env");
        if (File.Exists(file))
        {
            File.Delete(file);   // of the run before
        }

        var running = new RunningEmulator(dev, options);
        while (!File.Exists(file))
        {
            running._terminal.IsCompleted.ShouldBeFalse();
            await Task.Yield();
        }

        foreach (var (name, value) in Exports(await File.ReadAllLinesAsync(file)))
        {
            dev.Variables[name] = value;
        }

        return running;
    }

    public Task<CliOutcome> XdrAsync(params string[] arguments) => Dev.XdrAsync(arguments);

    /// <summary>Nobody has selected an event table in the portal.</summary>
    public Task DisconnectEventsAsync() => PostAsync("/admin/portal/events", new JsonObject { ["workspaceId"] = WorkspaceId, ["tables"] = new JsonArray() });

    /// <summary>Export settings of other targets, as many as given.</summary>
    public async Task FillExportSettingsAsync(int count)
    {
        var person = AzureCredentials.Person(Endpoints, Dev.Variables["ARM_TENANT_ID"], _ => Task.CompletedTask);
        var defender = AzureClients.Create(Endpoints, person).Defender.ShouldNotBeNull();
        for (var number = 1; number <= count; number++)
        {
            await defender.SaveAsync(new ExportSetting(new JsonObject { ["id"] = $"hub-{number}", ["logs"] = new JsonArray() }), CancellationToken.None);
        }
    }

    private string WorkspaceId => ArmPath.Workspace(Dev.Variables["ARM_SUBSCRIPTION_ID"], "rg-soc-dev", "law-soc-dev");

    private AzureEndpoints Endpoints => EmulatorAddress.FromEnvironment(name => Dev.Variables.GetValueOrDefault(name), new PhysicalFiles());

    private Task PostAsync(string path, JsonObject body)
    {
        var app = AzureCredentials.FromEnvironment(Endpoints, Dev.Variables["ARM_TENANT_ID"], name => Dev.Variables.GetValueOrDefault(name));
        return AzureClients.Create(Endpoints, app).Arm.PostAsync($"{path}?api-version=1", body, null, CancellationToken.None);
    }

    /// <summary>Ctrl-C in the first terminal.</summary>
    public async Task<CliOutcome> StopAsync()
    {
        await _ctrlC.CancelAsync();
        return await _terminal;
    }

    public async ValueTask DisposeAsync()
    {
        (await StopAsync()).Exit.ShouldBe(ExitCode.Success);
        _ctrlC.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Exports(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("export ", StringComparison.Ordinal))
        .Select(line => line["export ".Length..].Split('=', 2))
        .Select(parts => (parts[0], parts[1].Trim('\'')));
}
