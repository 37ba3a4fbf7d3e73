using Google.Protobuf;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>Reads the request of one call from its body and answers it.</summary>
internal delegate Task<IMessage> RpcHandler(Stream body, CancellationToken cancellationToken);
