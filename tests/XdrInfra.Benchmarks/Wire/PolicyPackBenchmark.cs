using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Benchmarks.Processes;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Wire;

/// <summary>Our pack with all its rules beside a pack of twelve policies on Pulumi's Node SDK: the same two passes of 1,000 resources and one of the whole stack.</summary>
internal sealed class PolicyPackBenchmark : IBenchmark
{
    private const int Resources = 1000;
    private const int Passes = 2;

    private const string Project = "policies/XdrInfra.PolicyPack";
    private const string Peer = "@pulumi/policy";

    private static readonly string Theirs = Path.Combine(Checkout.Root, "tests", "interop", "policy");

    public string Name => "policy-pack";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        await ProcessMeter.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Theirs);
        IReadOnlyList<Way> ways =
        [
            new(Peer, Theirs, "node", ["index.js"]),
            Ours("policy pack, own runtime", await Published.WholeAsync(Project)),
            Ours("policy pack, runtime of the machine", await Published.OnSharedRuntimeAsync(Project)),
            Ours("policy pack, built from source", await Published.FromSourceAsync(Project)),
        ];
        for (var run = 0; run <= Median.Runs; run++)
        {
            foreach (var way in ways)
            {
                var cost = await MeasureAsync(way);
                log.WriteLine($"  {(run == 0 ? "warm-up" : $"run {run}")}: {way.Name}: {cost}");
                way.Costs.AddRange(run == 0 ? [] : [cost]);
            }
        }

        return
        [
            .. Compare("to the port line", "s", ways, cost => cost.ToPortLine, share: 1.0 / 3),
            .. Compare("CPU", "s", ways, cost => cost.Cpu, share: 1.0 / 5),
            .. Compare("peak memory", "MiB", ways, cost => cost.Mebibytes, share: 1.0 / 2),
        ];
    }

    private static Way Ours(string name, string folder) => new(name, folder, Path.Combine(folder, "xdr-policy"), []);

    private static IEnumerable<Figure> Compare(string what, string unit, IReadOnlyList<Way> ways, Func<Cost, double> of, double share)
    {
        var peer = Median.Of(ways[0].Costs.Select(of));
        return
        [
            new Figure($"{Peer}: {what}", peer, unit),
            .. ways.Skip(1).Select(way => new Figure($"{way.Name}: {what}", Median.Of(way.Costs.Select(of)), unit, peer * share)),
        ];
    }

    private static async Task<Cost> MeasureAsync(Way way)
    {
        using var plugin = await MeasuredPlugin.StartAsync(way.File, [.. way.Arguments, "127.0.0.1:1"], way.Folder);
        var info = await plugin.Channel.CallAsync(PolicyMethods.GetAnalyzerInfo, new Empty(), default);
        var settings = new ConfigureAnalyzerRequest();
        foreach (var policy in info.Policies)
        {
            settings.PolicyConfig[policy.Name] = new PolicyConfig { EnforcementLevel = policy.EnforcementLevel, Properties = new Struct() };
        }

        await plugin.Channel.CallAsync(PolicyMethods.Configure, settings, default);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var number = 0; number < Resources; number++)
            {
                await plugin.Channel.CallAsync(PolicyMethods.Analyze, Request(number), default);
            }
        }

        var stack = new AnalyzeStackRequest { Resources = { Enumerable.Range(0, Resources).Select(number => Resource(Request(number))) } };
        await plugin.Channel.CallAsync(PolicyMethods.AnalyzeStack, stack, default);
        var (cpu, peak) = plugin.Cost();
        return new Cost(plugin.ToPortLine.TotalSeconds, cpu.TotalSeconds, peak);
    }

    private static AnalyzeRequest Request(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Table{number}");
        return new AnalyzeRequest
        {
            Urn = $"urn:pulumi:bench::bench::xdr:sentinel:TableRetention::{name}",
            Type = "xdr:sentinel:TableRetention",
            Name = name,
            Properties = PropertyWriter.Write(PropertyMap.Of(("table", name), ("retentionInDays", 90), ("totalRetentionInDays", 365), ("workspaceId", "/ws"))),
            Options = new AnalyzerResourceOptions(),
        };
    }

    private static AnalyzerResource Resource(AnalyzeRequest request) => new()
    {
        Urn = request.Urn,
        Type = request.Type,
        Name = request.Name,
        Properties = request.Properties,
        Options = request.Options,
    };

    /// <summary>A pack in one of the ways that the engine can start it, and what it cost each time.</summary>
    private sealed record Way(string Name, string Folder, string File, IReadOnlyList<string> Arguments)
    {
        public List<Cost> Costs { get; } = [];
    }

    private sealed record Cost(double ToPortLine, double Cpu, double Mebibytes)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ToPortLine:0.000} s to the port, CPU {Cpu:0.00} s, peak {Mebibytes:0} MiB");
    }
}
