using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Policy;

/// <summary>The methods of a policy pack.</summary>
internal static class PolicyMethods
{
    public static readonly RpcMethod<AnalyzerHandshakeRequest, AnalyzerHandshakeResponse> Handshake =
        Method("Handshake", AnalyzerHandshakeRequest.Parser, AnalyzerHandshakeResponse.Parser);

    public static readonly RpcMethod<AnalyzerStackConfigureRequest, AnalyzerStackConfigureResponse> ConfigureStack =
        Method("ConfigureStack", AnalyzerStackConfigureRequest.Parser, AnalyzerStackConfigureResponse.Parser);

    public static readonly RpcMethod<Empty, PluginInfo> GetPluginInfo = Method("GetPluginInfo", Empty.Parser, PluginInfo.Parser);
    public static readonly RpcMethod<Empty, AnalyzerInfo> GetAnalyzerInfo = Method("GetAnalyzerInfo", Empty.Parser, AnalyzerInfo.Parser);
    public static readonly RpcMethod<ConfigureAnalyzerRequest, Empty> Configure = Method("Configure", ConfigureAnalyzerRequest.Parser, Empty.Parser);
    public static readonly RpcMethod<AnalyzeRequest, AnalyzeResponse> Analyze = Method("Analyze", AnalyzeRequest.Parser, AnalyzeResponse.Parser);
    public static readonly RpcMethod<AnalyzeStackRequest, AnalyzeResponse> AnalyzeStack = Method("AnalyzeStack", AnalyzeStackRequest.Parser, AnalyzeResponse.Parser);
    public static readonly RpcMethod<AnalyzeRequest, RemediateResponse> Remediate = Method("Remediate", AnalyzeRequest.Parser, RemediateResponse.Parser);
    public static readonly RpcMethod<Empty, Empty> Cancel = Method("Cancel", Empty.Parser, Empty.Parser);

    private static RpcMethod<TRequest, TResponse> Method<TRequest, TResponse>(
        string name, MessageParser<TRequest> requests, MessageParser<TResponse> responses)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> => new("pulumirpc.Analyzer", name, requests, responses);
}
