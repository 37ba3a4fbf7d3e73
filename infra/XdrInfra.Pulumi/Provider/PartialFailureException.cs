using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Provider;

/// <summary>A resource exists, but not as it should. The engine keeps it in its state and repairs it with an update next time.</summary>
/// <remarks>After the first change in the cloud every failure of a create is this one: the engine forgets a resource that failed plainly.</remarks>
public sealed class PartialFailureException : RpcException
{
    /// <param name="message">What went wrong, as a full sentence.</param>
    /// <param name="id">The id of what exists.</param>
    /// <param name="inputs">The inputs that were asked for.</param>
    /// <param name="outputs">What is true now.</param>
    /// <param name="reasons">What is missing, one sentence each.</param>
    public PartialFailureException(string message, string id, PropertyMap inputs, PropertyMap outputs, ImmutableArray<string> reasons)
        : base(RpcCode.FailedPrecondition, message) => Details =
        [
            Any.Pack(new ErrorResourceInitFailed
            {
                Id = id,
                Inputs = PropertyWriter.Write(inputs),
                Properties = PropertyWriter.Write(outputs),
                Reasons = { reasons },
            }),
        ];
}
