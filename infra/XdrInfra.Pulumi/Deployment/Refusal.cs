using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>Why the engine refused a resource.</summary>
internal sealed record Refusal(string Resource, RpcCode Code, string Message);
