using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>Uninstalls the solution if we installed it and nobody upgraded it since.</summary>
internal static class SolutionRestore
{
    public static async Task<Released> RunAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken)
    {
        if (old.Inputs.Object(Outputs.Prior) is not { } prior)
        {
            return Released.Left("The solution stays: what was there before is not known.");
        }

        if (prior.Flag("exists") != false)
        {
            return Released.Left("The solution was installed before this stack; it stays.");
        }

        if (await context.Arm.FindAsync(old.Id, cancellationToken) is not { } live)
        {
            return Released.Left("The solution is not installed any more.");
        }

        var version = live.Properties().Text("version");
        if (old.Outputs.Text("version") is { } ours && ours != version)
        {
            return Released.Left($"The solution stays: somebody changed it from version {ours} to {version} since.");
        }

        await context.Arm.DeleteAsync(old.Id, context.Limit, cancellationToken);
        return Released.Restored("The solution is uninstalled.");
    }
}
