using System.Collections.Concurrent;
using System.Collections.Immutable;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;

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
    public async Task<EngineRun> RunAsync(Func<ProgramStart, Task<int>> program, EngineOptions? options = null)
    {
        var settings = options ?? new EngineOptions();
        var run = new EngineRun();
        await using var engine = await EngineServer.StartAsync(run);
        await using var process = new ProviderProcess(provider, engine.Address);
        using var channel = new Pulumi.Rpc.RpcChannel(await process.AddressAsync());
        using var steps = new ResourceSteps(new ProviderTalk(channel, run), _state, settings, this, engine.Address);
        await using var monitor = await MonitorServer.StartAsync(run, steps, settings);
        run.ExitCode = await program(StartOf(settings, monitor.Address, engine.Address));
        if (run.ExitCode == 0)
        {
            run.Deleted = await steps.DeleteTheRestAsync();
        }

        await steps.CancelAsync();
        return run;
    }

    private ProgramStart StartOf(EngineOptions options, string monitor, string engine) =>
        new(monitor, engine, project, stack, options.IsPreview)
        {
            Organization = "organization",
            Config = options.Config.ToImmutableDictionary(),
            SecretKeys = [.. options.SecretKeys],
        };
}
