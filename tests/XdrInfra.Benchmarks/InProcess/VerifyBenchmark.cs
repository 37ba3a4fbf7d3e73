using System.Diagnostics;
using XdrInfra.Azure;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Identity;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Emulator;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Stacks;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>All checks over a simulated workspace with two million rows, through the embedded Azure's own HTTPS, everything in this process.</summary>
internal sealed class VerifyBenchmark : IBenchmark
{
    private const int Rows = 2_000_000;
    private const int Days = 15;

    /// <summary>Weekends bring less than an average day, so the world is asked for a little more.</summary>
    private const int EventsPerDay = Rows / Days * 104 / 100;
    private const double Mebibyte = 1024 * 1024;

    public string Name => "verify";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        using var folder = new TemporaryFolder();
        var settings = SettingsReader.Read("dev", RepoStacks.Files()).Settings ?? throw new InvalidOperationException("The stack dev cannot be read.");
        var start = Stopwatch.GetTimestamp();
        await using var host = await StartAsync(folder.Path, settings);
        var clients = Clients(host);
        var workspace = await clients.Arm.FindAsync(WorkspaceOf(settings), CancellationToken.None);
        var customerId = workspace?["properties"]?["customerId"]?.ToString() ?? throw new InvalidOperationException("The world has no workspace.");
        var asked = AzureQuestions.Of(clients, customerId);
        var rows = await CountAsync(asked);
        var generated = Stopwatch.GetElapsedTime(start).TotalSeconds;
        log.WriteLine($"  {rows:N0} rows after {generated:0.0} s");

        var request = new VerifyRequest { Pack = CheckReader.Read(ProductCatalog.Tables), Settings = settings, Catalog = ProductCatalog.Tables };
        var times = new List<double>();
        var recorder = new RecordedQuestions(asked);
        for (var run = 0; run < Median.Runs; run++)
        {
            recorder = new RecordedQuestions(asked);
            start = Stopwatch.GetTimestamp();
            var report = await new CheckRunner(recorder.Clients, host.Clock).RunAsync(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            log.WriteLine($"  {times[^1]:0.00} s: {report.Count(Outcome.Pass)} pass, {report.Count(Outcome.Fail)} fail, {report.Figures.Queries} queries");
        }

        var peak = Peak();
        var own = await OwnWorkAsync(recorder, request, host.Clock);
        return
        [
            new("rows in the simulated workspace", rows, "rows"),
            new("start of the embedded Azure, and making the rows", generated, "s"),
            new("verification, first run", times[0], "s", 10),
            new("verification, median", Median.Of(times), "s", 10),
            new("peak memory of the process", peak, "MiB", 1536),
            new("sum of the queries of a run", recorder.Asked.TotalSeconds, "s"),
            new("runner's own work to that sum", own / recorder.Asked.TotalSeconds * 100, "%", 5),
        ];
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / Mebibyte;
    }

    /// <summary>The same run with answers that are there at once: what is left is asking, judging and drawing up.</summary>
    private static async Task<double> OwnWorkAsync(RecordedQuestions recorder, VerifyRequest request, TimeProvider clock)
    {
        var times = new List<double>();
        for (var run = 0; run < Median.Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await new CheckRunner(recorder.Replay, clock).RunAsync(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return Median.Of(times);
    }

    private static async Task<long> CountAsync(QuestionClients clients)
    {
        var tables = string.Join(", ", ProductCatalog.Tables.Events.Select(table => table.Name));
        var answer = await clients.Logs.AskAsync($"union isfuzzy=true {tables}, SecurityIncident, SecurityAlert | count", TimeSpan.FromDays(30), CancellationToken.None);
        return answer is Answer.Rows { Items: [var row] } ? (long)(row.Number("Count") ?? 0) : throw new InvalidOperationException($"The rows cannot be counted: {answer}.");
    }

    private static async Task<EmulatorHost> StartAsync(string folder, StackSettings settings)
    {
        var file = Path.Combine(folder, "world.yaml");
        var events = string.Join(", ", ProductCatalog.Tables.Events.Select(table => table.Name));
        await File.WriteAllTextAsync(file, $$"""
            version: 1
            seed: 7
            data: { eventsPerDay: {{EventsPerDay}}, devices: 900, users: 1000, mailboxes: 900 }
            world:
              workspaces:
                - { resourceGroup: rg-soc-dev, name: law-soc-dev, retentionDays: 90, tags: { xdr-infra-stack: dev }, sentinel: true, solutionVersion: 3.0.11,
                    connector: { incidents: true, alerts: true }, events: [{{events}}], entityProviders: [ActiveDirectory, AzureActiveDirectory], behaviorSources: [AuditLogs, SigninLogs] }
            """);
        return await EmulatorHost.StartAsync(
            new EmulatorOptions
            {
                StateDirectory = Path.Combine(folder, "azure"),
                ScenarioFile = file,
                History = TimeSpan.FromDays(Days),
                TenantId = settings.TenantId.Or(EmulatorOptions.DefaultTenantId),
                SubscriptionId = settings.SubscriptionId.Or(EmulatorOptions.DefaultSubscriptionId),
            },
            CancellationToken.None);
    }

    private static AzureClients Clients(EmulatorHost host)
    {
        var endpoints = AzureEndpoints.Emulated(host.Address, host.CertificatePem);
        return AzureClients.Create(endpoints, AzureCredentials.Emulated(endpoints, new EmulatorSignIn(host.Credentials.TenantId, host.Credentials.ClientId, host.Credentials.ClientSecret)));
    }

    private static string WorkspaceOf(StackSettings settings) => ArmPath.Workspace(settings.SubscriptionId.Or(""), settings.Workspace.ResourceGroup.Or(""), settings.Workspace.Name.Or(""));
}
