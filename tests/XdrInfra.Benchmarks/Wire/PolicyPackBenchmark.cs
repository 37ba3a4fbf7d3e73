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

    private static readonly string Ours = Path.Combine(Checkout.Root, "artifacts", "benchmarks", "policy-pack");
    private static readonly string Theirs = Path.Combine(Checkout.Root, "tests", "interop", "policy");

    public string Name => "policy-pack";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        await Published.BuildAsync("policies/XdrInfra.PolicyPack", Ours);
        await ProcessMeter.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Theirs);
        var (ours, theirs) = (new List<Cost>(), new List<Cost>());
        for (var run = 0; run <= Median.Runs; run++)
        {
            var ourCost = await MeasureAsync(Path.Combine(Ours, "xdr-policy"), ["127.0.0.1:1"], Ours);
            var theirCost = await MeasureAsync("node", ["index.js", "127.0.0.1:1"], Theirs);
            log.WriteLine($"  {(run == 0 ? "warm-up" : $"run {run}")}: ours {ourCost}; @pulumi/policy {theirCost}");
            if (run > 0)
            {
                ours.Add(ourCost);
                theirs.Add(theirCost);
            }
        }

        return
        [
            .. Compare("to the port line", "s", ours, theirs, cost => cost.ToPortLine, share: 1.0 / 3),
            .. Compare("CPU", "s", ours, theirs, cost => cost.Cpu, share: 1.0 / 5),
            .. Compare("peak memory", "MiB", ours, theirs, cost => cost.Mebibytes, share: 1.0 / 2),
        ];
    }

    private static IEnumerable<Figure> Compare(string what, string unit, List<Cost> ours, List<Cost> theirs, Func<Cost, double> of, double share)
    {
        var peer = Median.Of(theirs.Select(of));
        yield return new Figure($"@pulumi/policy, {what}", peer, unit);
        yield return new Figure($"policy pack, {what}", Median.Of(ours.Select(of)), unit, peer * share);
    }

    private static async Task<Cost> MeasureAsync(string file, IReadOnlyList<string> arguments, string folder)
    {
        using var plugin = await MeasuredPlugin.StartAsync(file, arguments, folder);
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

    private sealed record Cost(double ToPortLine, double Cpu, double Mebibytes)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ToPortLine:0.000} s to the port, CPU {Cpu:0.00} s, peak {Mebibytes:0} MiB");
    }
}
