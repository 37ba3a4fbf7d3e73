using System.Globalization;
using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Emulator.Routes.Tables;

/// <summary>What a change of a table is refused for.</summary>
// https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
internal static class TableRefusals
{
    private const int Least = 4;
    private const int MostInteractive = 730;
    private static readonly int[] YearSteps = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];
    private static readonly string[] Plans = ["Analytics", "Basic", "Auxiliary"];

    // https://learn.microsoft.com/azure/azure-monitor/logs/logs-table-plans
    private static readonly TimeSpan BetweenPlanChanges = TimeSpan.FromDays(7);

    public static Reply? Refuse(Call call, JsonElement body, ArmResource table, bool keepOmitted)
    {
        if (!table.IsReady(call.Wall))
        {
            return ArmErrors.Error(409, "Conflict", $"The table '{table.Name}' is being updated (provisioning state 'Updating') and cannot be changed until that has succeeded.");
        }

        var before = table.Properties.Text("plan") ?? TableView.Analytics;
        var plan = body.Text("properties", "plan") ?? before;
        return PlanRefusal(call, table, before, plan)
            ?? Retention(body, plan)
            ?? Total(call, body, table, plan, keepOmitted);
    }

    private static Reply? PlanRefusal(Call call, ArmResource table, string before, string plan)
    {
        if (!Plans.Contains(plan))
        {
            return ArmErrors.BadRequest($"The plan '{plan}' is not one of {string.Join(", ", Plans)}.");
        }

        if (plan == before)
        {
            return null;
        }

        if (ProductCatalog.Tables.Find(table.Name) is { } known && !known.Plans.Contains(Enum.Parse<TablePlan>(plan)))
        {
            return ArmErrors.BadRequest($"The table '{table.Name}' does not support the plan '{plan}'.");
        }

        return table.Properties.Text("lastPlanModifiedDate") is { } text
            && DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) is var changed
            && call.Now - changed < BetweenPlanChanges
                ? ArmErrors.BadRequest($"The plan of the table '{table.Name}' was changed on {changed:yyyy-MM-dd}; a plan can be changed once in 7 days, here again from {changed + BetweenPlanChanges:yyyy-MM-dd} on.")
                : null;
    }

    private static Reply? Retention(JsonElement body, string plan)
    {
        if (body.Number("properties", "retentionInDays") is not { } days || days == -1)
        {
            return null;
        }

        if (plan != TableView.Analytics)
        {
            return days == TableView.FixedDays ? null : ArmErrors.BadRequest($"'retentionInDays' cannot be set to {days}: it is fixed for a table with the plan '{plan}'.");
        }

        return days is >= Least and <= MostInteractive
            ? null
            : ArmErrors.BadRequest($"'retentionInDays' is {days}; it must be -1 or from {Least} to {MostInteractive}.");
    }

    private static Reply? Total(Call call, JsonElement body, ArmResource table, string plan, bool keepOmitted)
    {
        var sent = body.Number("properties", "totalRetentionInDays");
        if (sent is { } days && days != -1 && days is not (>= Least and <= MostInteractive) && !YearSteps.Contains(days))
        {
            return ArmErrors.BadRequest($"'totalRetentionInDays' is {days}; it must be -1, from {Least} to {MostInteractive}, or one of {string.Join(", ", YearSteps)}.");
        }

        var total = sent is -1 ? null : sent ?? (keepOmitted ? table.Properties.Number("totalRetentionInDays") : null);
        var interactive = Interactive(call, body, table, plan, keepOmitted);
        return total < interactive
            ? ArmErrors.BadRequest($"'totalRetentionInDays' is {total}; it cannot be less than 'retentionInDays', which is {interactive}.")
            : null;
    }

    private static int Interactive(Call call, JsonElement body, ArmResource table, string plan, bool keepOmitted)
    {
        if (plan != TableView.Analytics)
        {
            return TableView.FixedDays;
        }

        var sent = body.Number("properties", "retentionInDays");
        return sent is -1 ? TableView.WorkspaceDays(call)
            : sent ?? (keepOmitted ? table.Properties.Number("retentionInDays") : null) ?? TableView.WorkspaceDays(call);
    }
}
