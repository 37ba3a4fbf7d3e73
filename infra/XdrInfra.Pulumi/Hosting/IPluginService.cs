using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>The service of one role: offers its methods on a server.</summary>
internal interface IPluginService
{
    void OfferOn(RpcServer server);
}
