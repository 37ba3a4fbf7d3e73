using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>Every fault at every call of a program. Only a whole graph may end well: the engine deletes what is missing then.</summary>
public sealed class EveryWayOutTests
{
    private static readonly DeploymentPlan Plan = SpikeProgram.Plan with
    {
        Resources = [.. SpikeProgram.Plan.Resources.Where(resource => resource.Name is "ws" or "connector" or "AuditLogs")],
    };

    private static readonly string[] Calls =
        ["xdr-spike-dev", .. Plan.Resources.Select(resource => resource.Name), "outputs", "signal"];

    public static TheoryData<string> Faults => new([.. Enum.GetNames<RpcCode>().Where(code => code != nameof(RpcCode.Ok)), "Gone", "Stopped", "Bug"]);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task At_no_call_does_a_fault_delete_anything(string fault)
    {
        foreach (var call in Calls)
        {
            await LosesNothingAsync(fault, call);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Half_of_the_resources_failing_deletes_nothing(bool goOn)
    {
        var provider = new SpikeProvider();
        var engine = Engine.With(provider);
        (await engine.DeployAsync(SpikeProgram.Plan)).ExitCode.ShouldBe(0);
        var before = engine.State.Keys.Order(StringComparer.Ordinal).ToArray();
        provider.BeforeApply = (resource, _, _) => resource.Name[^1] % 2 == 0
            ? throw new RpcException(RpcCode.FailedPrecondition, "refused")
            : Task.CompletedTask;
        var plan = SpikeProgram.Plan with
        {
            Resources = [.. SpikeProgram.Plan.Resources.Select(resource => resource with { Inputs = resource.Inputs.Add("more", SpikeProgram.Known("x")) })],
        };

        var run = await engine.DeployAsync(plan, new EngineOptions { ContinueOnError = goOn });

        run.ExitCode.ShouldBe(32);
        run.Signalled.ShouldBeFalse();
        engine.State.Keys.Order(StringComparer.Ordinal).ShouldBe(before);
    }

    private static async Task LosesNothingAsync(string fault, string call)
    {
        var engine = Engine.With();
        (await engine.DeployAsync(Plan)).ExitCode.ShouldBe(0);
        var before = string.Join(",", engine.State.Keys.Order(StringComparer.Ordinal));
        using var stop = new CancellationTokenSource();
        Task AtAsync(string at) => at == call ? FailAsync(fault, stop) : Task.CompletedTask;

        var run = await engine.DeployAsync(
            Plan,
            new EngineOptions { BeforeAnswer = AtAsync, BeforeOutputs = () => AtAsync("outputs"), BeforeSignal = () => AtAsync("signal") },
            stop.Token);

        var where = $"{fault} at {call}: {string.Join(", ", run.Registered)}";
        string.Join(",", engine.State.Keys.Order(StringComparer.Ordinal)).ShouldBe(before, where);
        run.Deleted.ShouldBeEmpty(where);
        var whole = run.Registered.Count() == Plan.Resources.Length + 1;
        (run.ExitCode == 0).ShouldBe(EndsWell(fault, call) && whole, where);
    }

    // An engine that does not know the signal takes the good end of a program for it; everything is registered by then.
    private static bool EndsWell(string fault, string call) => fault == nameof(RpcCode.Unimplemented) && call == "signal";

    private static Task FailAsync(string fault, CancellationTokenSource stop) => fault switch
    {
        "Gone" => throw new EngineGoneException(),
        "Stopped" => StopAsync(stop),
        "Bug" => throw new InvalidOperationException("The engine has a bug."),
        _ => throw new RpcException(Enum.Parse<RpcCode>(fault), "scripted"),
    };

    private static async Task StopAsync(CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        throw new RpcException(RpcCode.Unavailable, "nobody waits for this");
    }
}
