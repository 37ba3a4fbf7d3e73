using Google.Protobuf;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Testing.Engine;

/// <summary>Calls by their names, with the JSON of a recording as request; fields that our messages leave out are skipped, as on the wire.</summary>
internal static class RawCalls
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private static readonly Dictionary<string, Func<RpcChannel, string, Task<IMessage>>> OfProvider = new(StringComparer.Ordinal)
    {
        ["Handshake"] = With(ProviderMethods.Handshake),
        ["GetPluginInfo"] = With(ProviderMethods.GetPluginInfo),
        ["GetSchema"] = With(ProviderMethods.GetSchema),
        ["CheckConfig"] = With(ProviderMethods.CheckConfig),
        ["DiffConfig"] = With(ProviderMethods.DiffConfig),
        ["Configure"] = With(ProviderMethods.Configure),
        ["Check"] = With(ProviderMethods.Check),
        ["Diff"] = With(ProviderMethods.Diff),
        ["Create"] = With(ProviderMethods.Create),
        ["Read"] = With(ProviderMethods.Read),
        ["Update"] = With(ProviderMethods.Update),
        ["Delete"] = With(ProviderMethods.Delete),
        ["Cancel"] = With(ProviderMethods.Cancel),
    };

    private static readonly Dictionary<string, Func<RpcChannel, string, Task<IMessage>>> OfPolicyPack = new(StringComparer.Ordinal)
    {
        ["Handshake"] = With(PolicyMethods.Handshake),
        ["ConfigureStack"] = With(PolicyMethods.ConfigureStack),
        ["GetPluginInfo"] = With(PolicyMethods.GetPluginInfo),
        ["GetAnalyzerInfo"] = With(PolicyMethods.GetAnalyzerInfo),
        ["Configure"] = With(PolicyMethods.Configure),
        ["Analyze"] = With(PolicyMethods.Analyze),
        ["AnalyzeStack"] = With(PolicyMethods.AnalyzeStack),
        ["Remediate"] = With(PolicyMethods.Remediate),
        ["Cancel"] = With(PolicyMethods.Cancel),
    };

    public static Task<IMessage> AskProviderAsync(RpcChannel channel, string call, string request) => OfProvider[call](channel, request);

    public static Task<IMessage> AskPolicyPackAsync(RpcChannel channel, string call, string request) => OfPolicyPack[call](channel, request);

    private static Func<RpcChannel, string, Task<IMessage>> With<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse> =>
        async (channel, request) => await channel.CallAsync(method, Parser.Parse<TRequest>(request), default);
}
