using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>The methods of the resource monitor that a program calls.</summary>
internal static class MonitorMethods
{
    private const string Service = "pulumirpc.ResourceMonitor";

    public static readonly RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource =
        new(Service, "RegisterResource", RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    public static readonly RpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs =
        new(Service, "RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<Empty, Empty> SignalAndWaitForShutdown =
        new(Service, "SignalAndWaitForShutdown", Empty.Parser, Empty.Parser);
}
