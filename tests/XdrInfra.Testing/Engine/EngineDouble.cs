using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Testing.Engine;

/// <summary>The part of the Pulumi engine in tests of whole programs and providers: keeps state between runs, calls in the order that recordings of the real engine show.</summary>
/// <remarks>Not modelled: replacement, targets, plans, secrets in state, components.</remarks>
public sealed class EngineDouble(IProvider provider, string project = "xdr-infra", string stack = "dev")
{
    private readonly ConcurrentDictionary<string, StateEntry> _state = new(StringComparer.Ordinal);

    /// <summary>What the engine remembers, by logical name.</summary>
    public IReadOnlyDictionary<string, StateEntry> State =>
        _state.Values.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The URN of a top-level resource.</summary>
    public string UrnOf(string type, string name) => $"urn:pulumi:{stack}::{project}::{type}::{name}";

    /// <summary>One run: the program gets what the language host would give it, and its result is its exit code.</summary>
    public Task<EngineRun> RunAsync(Func<ProgramStart, Task<int>> program, EngineOptions? options = null) =>
        WithProviderAsync((run, talk, engine) => RunAsync(program, options ?? new EngineOptions(), run, talk, engine));

    /// <summary>What <c>pulumi refresh</c> does: the provider is asked what is true now.</summary>
    public Task<EngineRun> RefreshAsync() =>
        WithProviderAsync((run, talk, engine) => new StateSteps(talk, _state, new ProviderSetup(talk, this, engine), run).RefreshAsync());

    /// <summary>What <c>pulumi destroy</c> does: everything goes, newest first, and no program runs.</summary>
    public Task<EngineRun> DestroyAsync() =>
        WithProviderAsync((run, talk, engine) => new StateSteps(talk, _state, new ProviderSetup(talk, this, engine), run).DestroyAsync());

    private async Task<EngineRun> WithProviderAsync(Func<EngineRun, ProviderTalk, string, Task> work)
    {
        var run = new EngineRun();
        await using var engine = await EngineServer.StartAsync(run);
        await using var process = new ProviderProcess(provider, engine.Address);
        using var channel = new RpcChannel(await process.AddressAsync());
        var talk = new ProviderTalk(channel, run);
        await work(run, talk, engine.Address);
        await talk.CallAsync(ProviderMethods.Cancel, new Empty());
        return run;
    }

    private async Task RunAsync(Func<ProgramStart, Task<int>> program, EngineOptions options, EngineRun run, ProviderTalk talk, string engine)
    {
        var setup = new ProviderSetup(talk, this, engine);
        using var steps = new ResourceSteps(talk, _state, setup, options, this);
        await using var monitor = await MonitorServer.StartAsync(run, steps, options);
        run.ExitCode = await program(StartOf(options, monitor.Address, engine));
        if (run.ExitCode == 0)
        {
            run.Deleted = await steps.DeleteTheRestAsync(new StateSteps(talk, _state, setup, run));
        }
    }

    private ProgramStart StartOf(EngineOptions options, string monitor, string engine) =>
        new(monitor, engine, project, stack, options.IsPreview)
        {
            Organization = "organization",
            Config = options.Config.ToImmutableDictionary(),
            SecretKeys = [.. options.SecretKeys],
        };
}
