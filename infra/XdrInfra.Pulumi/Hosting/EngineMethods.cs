using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>The methods of the engine that this library calls.</summary>
internal static class EngineMethods
{
    public static readonly RpcMethod<LogRequest, Empty> Log = new("pulumirpc.Engine", "Log", LogRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion =
        new("pulumirpc.Engine", "RequirePulumiVersion", RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);
}
