using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>Brings a provider up as the engine does: handshake, version, settings checked and compared, settings given.</summary>
internal sealed class ProviderSetup(EnginePlugins plugins, EngineDouble engine, EngineState state)
{
    private const string Type = PlannedResource.ProviderPrefix + "xdr";

    private readonly Lock _gate = new();
    private Task? _default;
    private Task? _process;

    /// <summary>True if a refresh before the run has given the settings already.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>Why the provider refused its settings. The engine gives them without waiting for the answer, keeps the provider in its state, and hears of a refusal at the first resource.</summary>
    // https://github.com/pulumi/pulumi/blob/master/pkg/resource/plugin/provider_plugin.go, "Configure" and "getPluginConfig"
    public string? Refusal { get; private set; }

    /// <summary>An explicit provider, with the settings of its registration.</summary>
    public async Task<PropertyMap> ConfigureAsync(string urn, string name, string id, Struct settings)
    {
        await StartProcessOnceAsync();
        var old = state.Find(urn);
        var known = await CheckAsync(urn, name, settings, old);
        if (plugins.Policies is { } policies)
        {
            known = await policies.AnalyzeAsync(urn, Type, name, known);
        }

        if (old is not null)
        {
            await plugins.Provider.CallAsync(ProviderMethods.DiffConfig, ProviderRequests.Diff(old, known));
        }

        if (!IsConfigured)
        {
            await GiveAsync(urn, name, id, PropertyWriter.Write(known));
        }

        if (!plugins.Options.IsPreview)
        {
            state.Keep(new StateEntry(urn, Type, name, id, known, known));
        }

        return known;
    }

    /// <summary>The providers of the state: their settings were checked when they were kept.</summary>
    public async Task ConfigureFromStateAsync()
    {
        await StartProcessOnceAsync();
        foreach (var entry in state.Providers)
        {
            await GiveAsync(entry.Urn, entry.Name, entry.Id, PropertyWriter.Write(entry.Inputs));
            ThrowIfRefused(entry.Urn);
        }
    }

    /// <summary>The provider of resources that name none: made once, at its first use.</summary>
    public Task ConfigureDefaultAsync(string version)
    {
        lock (_gate)
        {
            return _default ??= ConfigureDefaultOnceAsync(version);
        }
    }

    /// <summary>The process alone, as for deletes that are only planned.</summary>
    public Task StartProcessOnceAsync()
    {
        lock (_gate)
        {
            return _process ??= StartProcessAsync();
        }
    }

    private Task ConfigureDefaultOnceAsync(string version)
    {
        var name = version.Length == 0 ? "default" : $"default_{version.Replace('.', '_')}";
        var settings = new Struct { Fields = { ["version"] = Google.Protobuf.WellKnownTypes.Value.ForString(version) } };
        return ConfigureAsync(engine.UrnOf(Type, name), name, "b2a6a3b0-0000-4000-8000-000000000001", settings);
    }

    private async Task GiveAsync(string urn, string name, string id, Struct settings)
    {
        var request = new ConfigureRequest
        {
            Args = settings,
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn,
            Name = name,
            Type = Type,
        };
        try
        {
            await plugins.Provider.CallAsync(ProviderMethods.Configure, request);
        }
        catch (RpcException error)
        {
            Refusal = error.Message;
        }
    }

    /// <summary>The first call about a resource waits for the settings to be taken.</summary>
    public void ThrowIfRefused(string urn)
    {
        if (Refusal is { } refusal)
        {
            throw new StepFailedException(urn, refusal, isApply: false);
        }
    }

    private async Task<PropertyMap> CheckAsync(string urn, string name, Struct settings, StateEntry? old)
    {
        var answer = await plugins.Provider.CallAsync(
            ProviderMethods.CheckConfig,
            new CheckRequest
            {
                Urn = urn,
                Olds = PropertyWriter.Write(old?.Inputs ?? PropertyMap.Empty),
                News = settings,
                Name = name,
                Type = Type,
            });
        return answer.Failures is [var failure, ..]
            ? throw new StepFailedException(urn, $"{failure.Property}: {failure.Reason}", isApply: false)
            : PropertyReader.Read(answer.Inputs);
    }

    private async Task StartProcessAsync()
    {
        await plugins.Provider.CallAsync(ProviderMethods.Handshake, new ProviderHandshakeRequest { EngineAddress = plugins.EngineAddress });
        await plugins.Provider.CallAsync(ProviderMethods.GetPluginInfo, new Empty());
    }
}
