using Google.Protobuf;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>A method by name and by the messages that go each way. Client and server share one description.</summary>
internal sealed record RpcMethod<TRequest, TResponse>(
    string Service, string Name, MessageParser<TRequest> Requests, MessageParser<TResponse> Responses)
    where TRequest : IMessage<TRequest>
    where TResponse : IMessage<TResponse>
{
    public string Path { get; } = $"/{Service}/{Name}";
}
