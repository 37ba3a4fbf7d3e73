using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Provider;

/// <summary>The methods of a resource provider. What is not here is answered as unimplemented, which the engine accepts.</summary>
internal static class ProviderMethods
{
    public static readonly RpcMethod<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake =
        Method("Handshake", ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser);

    public static readonly RpcMethod<PluginAttach, Empty> Attach = Method("Attach", PluginAttach.Parser, Empty.Parser);
    public static readonly RpcMethod<Empty, PluginInfo> GetPluginInfo = Method("GetPluginInfo", Empty.Parser, PluginInfo.Parser);
    public static readonly RpcMethod<GetSchemaRequest, GetSchemaResponse> GetSchema = Method("GetSchema", GetSchemaRequest.Parser, GetSchemaResponse.Parser);
    public static readonly RpcMethod<CheckRequest, CheckResponse> CheckConfig = Method("CheckConfig", CheckRequest.Parser, CheckResponse.Parser);
    public static readonly RpcMethod<DiffRequest, DiffResponse> DiffConfig = Method("DiffConfig", DiffRequest.Parser, DiffResponse.Parser);
    public static readonly RpcMethod<ConfigureRequest, ConfigureResponse> Configure = Method("Configure", ConfigureRequest.Parser, ConfigureResponse.Parser);
    public static readonly RpcMethod<CheckRequest, CheckResponse> Check = Method("Check", CheckRequest.Parser, CheckResponse.Parser);
    public static readonly RpcMethod<DiffRequest, DiffResponse> Diff = Method("Diff", DiffRequest.Parser, DiffResponse.Parser);
    public static readonly RpcMethod<CreateRequest, CreateResponse> Create = Method("Create", CreateRequest.Parser, CreateResponse.Parser);
    public static readonly RpcMethod<ReadRequest, ReadResponse> Read = Method("Read", ReadRequest.Parser, ReadResponse.Parser);
    public static readonly RpcMethod<UpdateRequest, UpdateResponse> Update = Method("Update", UpdateRequest.Parser, UpdateResponse.Parser);
    public static readonly RpcMethod<DeleteRequest, Empty> Delete = Method("Delete", DeleteRequest.Parser, Empty.Parser);
    public static readonly RpcMethod<Empty, Empty> Cancel = Method("Cancel", Empty.Parser, Empty.Parser);

    private static RpcMethod<TRequest, TResponse> Method<TRequest, TResponse>(
        string name, MessageParser<TRequest> requests, MessageParser<TResponse> responses)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> => new("pulumirpc.ResourceProvider", name, requests, responses);
}
