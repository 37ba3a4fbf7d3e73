using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>Brings a provider up as the engine does: handshake, version, settings checked, settings given.</summary>
internal sealed class ProviderSetup(ProviderTalk provider, EngineDouble engine, string engineAddress)
{
    private readonly Lock _gate = new();
    private Task? _default;
    private Task? _process;

    /// <summary>An explicit provider, with the settings of its registration.</summary>
    public async Task<PropertyMap> ConfigureAsync(string urn, string type, string name, string id, Struct settings, StateEntry? old)
    {
        await StartProcessOnceAsync();
        var checkedSettings = await CheckAsync(urn, type, name, settings, old);
        await GiveAsync(urn, type, name, id, checkedSettings);
        return PropertyReader.Read(checkedSettings);
    }

    /// <summary>A provider of the state: its settings were checked when they were kept.</summary>
    public async Task ConfigureFromStateAsync(StateEntry entry)
    {
        await StartProcessOnceAsync();
        await GiveAsync(entry.Urn, entry.Type, entry.Name, entry.Id, PropertyWriter.Write(entry.Inputs));
    }

    /// <summary>The provider of resources that name none: made once, at its first use.</summary>
    public Task ConfigureDefaultAsync(string version)
    {
        lock (_gate)
        {
            return _default ??= ConfigureDefaultOnceAsync(version);
        }
    }

    private Task ConfigureDefaultOnceAsync(string version)
    {
        const string type = "pulumi:providers:xdr";
        var name = version.Length == 0 ? "default" : $"default_{version.Replace('.', '_')}";
        var settings = new Struct { Fields = { ["version"] = Google.Protobuf.WellKnownTypes.Value.ForString(version) } };
        return ConfigureAsync(engine.UrnOf(type, name), type, name, "b2a6a3b0-0000-4000-8000-000000000001", settings, old: null);
    }

    private async Task GiveAsync(string urn, string type, string name, string id, Struct settings)
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
            Type = type,
        };
        try
        {
            await provider.CallAsync(ProviderMethods.Configure, request);
        }
        catch (RpcException error)
        {
            throw new StepFailedException(urn, error.Message, isApply: false);
        }
    }

    private async Task<Struct> CheckAsync(string urn, string type, string name, Struct settings, StateEntry? old)
    {
        var answer = await provider.CallAsync(ProviderMethods.CheckConfig, new CheckRequest
        {
            Urn = urn,
            Olds = PropertyWriter.Write(old?.Inputs ?? PropertyMap.Empty),
            News = settings,
            Name = name,
            Type = type,
        });
        if (answer.Failures is [var failure, ..])
        {
            throw new StepFailedException(urn, $"{failure.Property}: {failure.Reason}", isApply: false);
        }

        return answer.Inputs;
    }

    private Task StartProcessOnceAsync()
    {
        lock (_gate)
        {
            return _process ??= StartProcessAsync();
        }
    }

    private async Task StartProcessAsync()
    {
        await provider.CallAsync(ProviderMethods.Handshake, new ProviderHandshakeRequest { EngineAddress = engineAddress });
        await provider.CallAsync(ProviderMethods.GetPluginInfo, new Empty());
    }
}
