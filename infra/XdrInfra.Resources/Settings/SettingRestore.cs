using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Settings;

/// <summary>Gives a setting back, when nobody touched it since.</summary>
internal static class SettingRestore
{
    public static async Task<Released> RunAsync(HandlerContext context, SettingKind kind, ResourceState old, CancellationToken cancellationToken)
    {
        if (old.Inputs.Object(Outputs.Prior) is not { } prior)
        {
            return Released.Left($"'{kind.Setting}' stays: what was there before is not known.");
        }

        var workspace = Outputs.WorkspaceOf(old);
        if (await SettingStore.FindAsync(context, kind, workspace, cancellationToken) is not { } live)
        {
            return Released.Left($"'{kind.Setting}' is off already.");
        }

        var (before, ours) = (prior.Texts(kind.Input) ?? [], old.Outputs.Texts(kind.Input) ?? Expected(kind, old, prior));
        if (SameSet(live.Values, before))
        {
            return Released.Left($"'{kind.Setting}' is as it was before.");
        }

        return SameSet(live.Values, ours)
            ? await GiveBackAsync(context, kind, workspace, prior.Flag("exists") ?? false, before, live.Etag, cancellationToken)
            : Released.Left($"'{kind.Setting}' stays: somebody changed it since, it is [{string.Join(", ", live.Values)}].");
    }

    /// <summary>A run that ended before its answer was kept has written what was there together with what it wanted.</summary>
    private static IReadOnlyList<string> Expected(SettingKind kind, ResourceState old, Model.Graph.PropertyValue.Map prior) =>
        [.. (prior.Texts(kind.Input) ?? []).Union(old.Inputs.Texts(kind.Input) ?? [], StringComparer.OrdinalIgnoreCase)];

    private static async Task<Released> GiveBackAsync(
        HandlerContext context, SettingKind kind, string workspace, bool existed, IReadOnlyList<string> before, string? etag, CancellationToken cancellationToken)
    {
        if (!existed)
        {
            await context.Arm.DeleteAsync(kind.Id(workspace), context.Limit, cancellationToken);
            return Released.Restored($"'{kind.Setting}' was off before and is off again.");
        }

        await SettingStore.WriteAsync(context, kind, workspace, before, etag, cancellationToken);
        return Released.Restored($"'{kind.Setting}' is [{string.Join(", ", before)}] again.");
    }

    private static bool SameSet(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(right);
}
