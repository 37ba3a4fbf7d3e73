using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>A call that did not end well: thrown by a client, and by a handler to answer so.</summary>
public class RpcException(RpcCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>How the call ended.</summary>
    public RpcCode Code { get; } = code;

    /// <summary>Typed additions to the status.</summary>
    internal IReadOnlyList<Any> Details { get; init; } = [];

    /// <summary>The first detail of a type, or null.</summary>
    internal T? Detail<T>()
        where T : class, IMessage<T>, new() =>
        Details.Select(detail => detail.TryUnpack<T>(out var found) ? found : null).FirstOrDefault(found => found is not null);

    internal Status ToStatus() => new() { Code = (int)Code, Message = Message, Details = { Details } };
}
