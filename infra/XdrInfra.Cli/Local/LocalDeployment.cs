using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Resources.Engine;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;

namespace XdrInfra.Cli.Local;

/// <summary>The local engine of one stack on its embedded Azure.</summary>
internal sealed class LocalDeployment(CliContext context, LoadedStack stack, LocalAzure azure, LocalState state, Narrator narrator)
{
    private readonly LocalEngine _engine = new(
        new HandlerContext(azure.Clients.Arm, Scope(stack, azure)) { Waiting = narrator.Now, Limit = context.ResourceLimit },
        state)
    {
        Guard = cancellationToken => TenantGuard.CheckAsync(
            azure.Clients.Endpoints, azure.Credential, azure.Clients.Arm,
            stack.Settings.TenantId.Or(""), stack.Settings.SubscriptionId.Or(""), cancellationToken),
    };

    public Task<EnginePlan> PlanAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken) =>
        _engine.PlanAsync(stack.Graph, targets, cancellationToken);

    public Task<EngineResult> UpAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken) =>
        _engine.UpAsync(stack.Graph, targets, new EngineNarration(narrator), cancellationToken);

    public Task<EngineResult> DestroyAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken) =>
        _engine.DestroyAsync(targets, new EngineNarration(narrator), cancellationToken);

    private static AzureScope Scope(LoadedStack stack, LocalAzure azure) => new(
        stack.Settings.Stack,
        stack.Settings.TenantId.Or(""),
        stack.Settings.SubscriptionId.Or(""),
        azure.Clients.Endpoints.Portal);
}
