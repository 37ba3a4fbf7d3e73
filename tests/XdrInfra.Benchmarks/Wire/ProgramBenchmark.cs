using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Benchmarks.Wire;

/// <summary>The real program from the start of its process to its first call, and a plan of 500 resources to the end; the peer answers at once.</summary>
internal sealed class ProgramBenchmark : IBenchmark
{
    private const int Resources = 500;
    private const string Program = "infra/XdrInfra.Program";
    private const string Plugin = "tests/XdrInfra.TestPlugin";

    private static readonly Dictionary<string, string> Config = new()
    {
        ["azure-native:location"] = "westeurope",
        ["azure-native:subscriptionId"] = "11111111-1111-1111-1111-111111111111",
        ["azure-native:tenantId"] = "22222222-2222-2222-2222-222222222222",
        ["xdr-infra:environment"] = "bench",
        ["xdr-infra:cloud"] = "emulated",
        ["xdr-infra:workspace"] = """{"resourceGroup":"rg-soc","name":"law-soc","create":true,"tags":{"owner":"soc"}}""",
        ["xdr-infra:events"] = """["DeviceInfo"]""",
        ["xdr-infra:owners"] = """{"endpoint":"soc@example.com"}""",
    };

    public string Name => "program";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var ahead = new Way("program, compiled ahead of time", await Published.OnSharedRuntimeAsync(Program), await Published.OnSharedRuntimeAsync(Plugin));
        var source = new Way("program, built from source", await Published.FromSourceAsync(Program), await Published.FromSourceAsync(Plugin));
        for (var run = 0; run <= Median.Runs; run++)
        {
            await MeasureAsync(ahead, run, log);
            await MeasureAsync(source, run, log);
        }

        return [.. Figures(ahead), .. Figures(source)];
    }

    private static async Task MeasureAsync(Way way, int run, TextWriter log)
    {
        var (first, _, _) = await RunAsync(Path.Combine(way.Program, "XdrInfra.Program"), []);
        var (_, all, registered) = await RunAsync(Path.Combine(way.Plugin, "XdrInfra.TestPlugin"), ["program", Resources.ToString(CultureInfo.InvariantCulture)]);
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {(run == 0 ? "warm-up" : $"run {run}")}: {way.Name}: first call after {first:0} ms; {registered} registrations in {all:0} ms"));
        way.ToFirst.AddRange(run == 0 ? [] : [first]);
        way.ToEnd.AddRange(run == 0 ? [] : [all]);
    }

    private static IEnumerable<Figure> Figures(Way way) =>
    [
        new($"{way.Name}: process start to first call", Median.Of(way.ToFirst), "ms", 300),
        new($"{way.Name}: {Resources} resources, process included", Median.Of(way.ToEnd), "ms", 1000),
    ];

    private static async Task<(double ToFirst, double Whole, int Registered)> RunAsync(string file, IReadOnlyList<string> arguments)
    {
        var watch = new Stopwatch();
        var (first, registered) = (0.0, 0);
        await using var server = new RpcServer();
        server.Offer(MonitorMethods.RegisterResource, (request, _) =>
        {
            if (Interlocked.Increment(ref registered) == 1)
            {
                first = watch.Elapsed.TotalMilliseconds;
            }

            var urn = $"urn:pulumi:bench::xdr-infra::{request.Type}::{request.Name}";
            return Task.FromResult(new RegisterResourceResponse { Urn = urn, Id = request.Custom ? $"/{request.Name}" : "", Object = request.Object });
        });
        server.Offer(MonitorMethods.RegisterResourceOutputs, (_, _) => Task.FromResult(new Empty()));
        server.Offer(MonitorMethods.SignalAndWaitForShutdown, (_, _) => Task.FromResult(new Empty()));
        server.Offer(EngineMethods.Log, (_, _) => Task.FromResult(new Empty()));
        server.Offer(EngineMethods.RequirePulumiVersion, (_, _) =>
        {
            first = first > 0 ? first : watch.Elapsed.TotalMilliseconds;
            return Task.FromResult(new RequirePulumiVersionResponse());
        });
        await server.StartAsync(CancellationToken.None);

        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false };
        foreach (var (name, value) in Variables(server.Port))
        {
            start.Environment[name] = value;
        }

        watch.Start();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (first, watch.Elapsed.TotalMilliseconds, registered)
            : throw new InvalidOperationException($"'{file}' ended with {process.ExitCode}.");
    }

    private static IEnumerable<(string Name, string Value)> Variables(int port) =>
    [
        ("PULUMI_MONITOR", $"127.0.0.1:{port}"),
        ("PULUMI_ENGINE", $"127.0.0.1:{port}"),
        ("PULUMI_PROJECT", "xdr-infra"),
        ("PULUMI_STACK", "bench"),
        ("PULUMI_DRY_RUN", "false"),
        ("PULUMI_CONFIG", JsonSerializer.Serialize(Config)),
        ("PULUMI_CONFIG_SECRET_KEYS", "[]"),
    ];

    /// <summary>The program, and the one that plans many resources, published in one way, and how long they took each time.</summary>
    private sealed record Way(string Name, string Program, string Plugin)
    {
        public List<double> ToFirst { get; } = [];

        public List<double> ToEnd { get; } = [];
    }
}
