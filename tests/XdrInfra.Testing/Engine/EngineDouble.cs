using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>The part of the Pulumi engine in tests of whole programs, providers and policy packs: keeps state between runs, calls in the order that recordings of the real engine show.</summary>
/// <remarks>Not modelled: plans, secrets in state, components, other providers than the one given.</remarks>
public sealed class EngineDouble(IProvider provider, string project = "xdr-infra", string stack = "dev", IPolicyPack? pack = null)
{
    private readonly EngineState _state = new();

    /// <summary>What the engine remembers, by logical name.</summary>
    public IReadOnlyDictionary<string, StateEntry> State => _state.All.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The URN of a top-level resource.</summary>
    public string UrnOf(string type, string name) => $"urn:pulumi:{stack}::{project}::{type}::{name}";

    /// <summary>One run: the program gets what the language host would give it, and its result is its exit code.</summary>
    public Task<EngineRun> RunAsync(Func<ProgramStart, Task<int>> program, EngineOptions? options = null) =>
        WithPluginsAsync(options ?? new EngineOptions(), plugins => RunAsync(program, plugins));

    /// <summary>What <c>pulumi refresh</c> does: the provider is asked what is true now.</summary>
    public Task<EngineRun> RefreshAsync() => WithProviderAsync(plugins => StepsOf(plugins).RefreshAsync());

    /// <summary>What <c>pulumi destroy</c> does: everything goes, newest first, and no program runs. One protected resource stops all of it.</summary>
    public Task<EngineRun> DestroyAsync() => WithProviderAsync(plugins => StepsOf(plugins).DestroyAsync());

    /// <summary>What <c>pulumi import</c> does: something that exists is taken into the state by its id.</summary>
    public Task<EngineRun> ImportAsync(string type, string name, string id) =>
        WithProviderAsync(plugins => StepsOf(plugins).ImportAsync(UrnOf(type, name), type, name, id));

    /// <summary>What <c>pulumi policy analyze</c> does with an exported state: no provider, no program, no stack.</summary>
    public async Task<EngineRun> AnalyzeStateAsync()
    {
        var run = new EngineRun();
        await using var engine = await EngineServer.StartAsync(run);
        await WithPolicyPackAsync(new EngineOptions(), run, engine.Address, configure: null, async policies =>
        {
            StateEntry[] all = [Root(), .. _state.All];
            foreach (var entry in all)
            {
                await policies!.AnalyzeAsync(entry.Urn, entry.Type, entry.Name, entry.Inputs);
            }

            await policies!.AnalyzeStackAsync(all);
        });
        return run;
    }

    private StateEntry Root() => new(
        UrnOf(Registration.StackType, $"{project}-{stack}"), Registration.StackType, $"{project}-{stack}", "", Pulumi.Values.PropertyMap.Empty, Pulumi.Values.PropertyMap.Empty);

    private Task<EngineRun> WithProviderAsync(Func<EnginePlugins, Task> work) => WithPluginsAsync(options: null, work);

    private async Task<EngineRun> WithPluginsAsync(EngineOptions? options, Func<EnginePlugins, Task> work)
    {
        var run = new EngineRun();
        var known = options ?? new EngineOptions();
        await using var engine = await EngineServer.StartAsync(run);
        await WithPolicyPackAsync(known, run, engine.Address, options is null ? null : ConfigureStack(known), async policies =>
        {
            await using var process = PluginProcess.Start(provider, engine.Address);
            using var channel = new RpcChannel(await process.AddressAsync());
            var talk = new PluginTalk(channel, run, "provider");
            await work(new EnginePlugins(run, known, talk, engine.Address, policies));

            // A refresh before the run had a process of its own.
            for (var processes = known.Refresh ? 2 : 1; processes > 0; processes--)
            {
                await talk.CallAsync(ProviderMethods.Cancel, new Empty());
            }
        });
        return run;
    }

    // A pack takes part where a program runs, and where there is no stack at all.
    private async Task WithPolicyPackAsync(
        EngineOptions options, EngineRun run, string engineAddress, AnalyzerStackConfigureRequest? configure, Func<PolicySteps?, Task> work)
    {
        if (pack is null)
        {
            await work(null);
            return;
        }

        await using var process = PluginProcess.Start(pack, engineAddress);
        using var channel = new RpcChannel(await process.AddressAsync());
        var policies = new PolicySteps(new PluginTalk(channel, run, "policy pack"), run, options, engineAddress);
        await policies.StartAsync(configure);
        await work(policies);
        await policies.StopAsync();
    }

    private async Task RunAsync(Func<ProgramStart, Task<int>> program, EnginePlugins plugins)
    {
        if (plugins.Options.Refresh)
        {
            await StepsOf(plugins).RefreshAsync();
        }

        var setup = new ProviderSetup(plugins, this, _state) { IsConfigured = plugins.Options.Refresh };
        using var steps = new ResourceSteps(plugins, _state, setup, this);
        await using var monitor = await MonitorServer.StartAsync(plugins, steps);
        plugins.Run.ExitCode = await program(StartOf(plugins.Options, monitor.Address, plugins.EngineAddress));
        if (plugins.Run.ExitCode == 0 && !plugins.Run.IsRefused)
        {
            plugins.Run.Deleted = await steps.DeleteTheRestAsync(new StateSteps(plugins, _state, setup));
        }
    }

    private StateSteps StepsOf(EnginePlugins plugins) => new(plugins, _state, new ProviderSetup(plugins, this, _state));

    private AnalyzerStackConfigureRequest ConfigureStack(EngineOptions options) => new()
    {
        Stack = stack,
        Project = project,
        Organization = "organization",
        DryRun = options.IsPreview,
        Config = { options.Config.ToDictionary() },
        ConfigSecretKeys = { options.SecretKeys },
    };

    private ProgramStart StartOf(EngineOptions options, string monitor, string engine) =>
        new(monitor, engine, project, stack, options.IsPreview)
        {
            Organization = "organization",
            Config = options.Config.ToImmutableDictionary(),
            SecretKeys = [.. options.SecretKeys],
        };
}
