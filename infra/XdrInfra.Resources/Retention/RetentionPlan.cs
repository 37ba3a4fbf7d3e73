using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>What a table shall have after a run: what the stack asks for, but never shorter than now unless that is allowed.</summary>
internal sealed record RetentionPlan(string Plan, int? RetentionInDays, int? TotalRetentionInDays)
{
    /// <summary>Sentences about what is kept longer than asked.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    public static RetentionPlan For(PropertyValue.Map live, PropertyValue.Map inputs)
    {
        var plan = inputs.Text("plan") ?? live.Text("plan") ?? "Analytics";
        var kept = new List<string>();
        var shorter = inputs.Flag("allowShorter") ?? false;
        var interactive = LiveTable.HasInteractive(plan)
            ? Longer("interactive", inputs.Whole("retentionInDays"), live.Whole("retentionInDays"), shorter || !LiveTable.HasInteractive(live.Text("plan") ?? plan), kept)
            : null;
        var total = Longer("total", inputs.Whole("totalRetentionInDays"), live.Whole("totalRetentionInDays"), shorter, kept);
        return new RetentionPlan(plan, interactive, Math.Max(total ?? 0, interactive ?? 0)) { Kept = kept };
    }

    /// <summary>Only what differs: PATCH leaves the rest, a PUT would reset it.</summary>
    public JsonObject ChangedFrom(PropertyValue.Map live)
    {
        var properties = new JsonObject();
        if (!string.Equals(Plan, live.Text("plan"), StringComparison.OrdinalIgnoreCase))
        {
            properties["plan"] = Plan;
        }

        if (RetentionInDays is { } interactive && interactive != live.Whole("retentionInDays"))
        {
            properties["retentionInDays"] = interactive;
        }

        if (TotalRetentionInDays is > 0 and { } total && total != live.Whole("totalRetentionInDays"))
        {
            properties["totalRetentionInDays"] = total;
        }

        return properties;
    }

    private static int? Longer(string which, int? wanted, int? now, bool mayShorten, List<string> kept)
    {
        if (wanted is null || now is null || wanted >= now || mayShorten)
        {
            return wanted ?? now;
        }

        kept.Add($"its {which} retention of {now} days is not shortened to {wanted}, because 'retention.allowShorter' is not true");
        return now;
    }
}
