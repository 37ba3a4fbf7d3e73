using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>Gives retention back, upwards only: a delete never lowers it.</summary>
internal static class RetentionRestore
{
    private static readonly string[] Days = ["retentionInDays", "totalRetentionInDays"];

    public static async Task<Released> RunAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken)
    {
        var table = old.Inputs.Text("table") ?? old.Id;
        if (old.Inputs.Object(Outputs.Prior) is not { } prior)
        {
            return Released.Left($"'{table}' stays: what was there before is not known.");
        }

        if (await context.Arm.FindAsync(old.Id, cancellationToken) is not { } body)
        {
            return Released.Left($"'{table}' is not there any more.");
        }

        var live = LiveTable.Read(body).ToProperties(PropertyValue.Map.Empty);
        if (old.Outputs.Items.Count > 0 && IsTouched(live, old.Outputs))
        {
            return Released.Left($"'{table}' stays: somebody changed its retention since.");
        }

        var change = Raised(prior, live);
        if (change.Count == 0)
        {
            return Released.Left($"'{table}' keeps {live.Whole("totalRetentionInDays")} days: a delete never lowers retention.");
        }

        await context.Arm.PatchAsync(old.Id, new JsonObject { ["properties"] = change }, context.Limit, cancellationToken);
        return Released.Restored($"'{table}' has its longer retention of before again.");
    }

    private static bool IsTouched(PropertyValue.Map live, PropertyValue.Map ours) =>
        Days.Append("plan").Any(name => !PropertyEquality.Same(live[name], ours[name]));

    /// <summary>The plan stays as it is: a way back would cut the interactive part or meet the weekly limit.</summary>
    private static JsonObject Raised(PropertyValue.Map prior, PropertyValue.Map live)
    {
        var change = new JsonObject();
        var interactive = LiveTable.HasInteractive(live.Text("plan") ?? "") && LiveTable.HasInteractive(prior.Text("plan") ?? "");
        foreach (var name in Days)
        {
            if ((interactive || name == "totalRetentionInDays") && prior.Whole(name) is { } before && before > (live.Whole(name) ?? 0))
            {
                change[name] = before;
            }
        }

        return change;
    }
}
