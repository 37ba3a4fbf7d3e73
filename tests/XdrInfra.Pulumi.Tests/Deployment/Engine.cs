using XdrInfra.Pulumi.Deployment;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>A program on the engine double.</summary>
internal static class Engine
{
    public static EngineDouble With(SpikeProvider? provider = null) => new(provider ?? new SpikeProvider(), "xdr-spike", "dev");

    public static Task<EngineRun> DeployAsync(
        this EngineDouble engine, DeploymentPlan plan, EngineOptions? options = null, CancellationToken cancellationToken = default) =>
        engine.RunAsync(async start =>
        {
            await using var session = new EngineSession(start);
            return (int)await session.DeployAsync(plan, cancellationToken);
        }, options);
}
