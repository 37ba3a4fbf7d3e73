using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Routes.Tables;

/// <summary>How a table looks: retention worked out from the plan, the workspace and what was set.</summary>
internal static class TableView
{
    // Basic and Auxiliary tables have a fixed interactive period: https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
    public const int FixedDays = 30;
    public const string Analytics = "Analytics";

    // A schema never changes, and some have a hundred columns.
    private static readonly ConcurrentDictionary<string, JsonElement> Schemas = new(StringComparer.Ordinal);

    public static JsonObject Of(Call call, ArmResource table)
    {
        var plan = table.Properties.Text("plan") ?? Analytics;
        var set = table.Properties.Number("retentionInDays");
        var setTotal = table.Properties.Number("totalRetentionInDays");
        var retention = plan == Analytics ? set ?? WorkspaceDays(call) : FixedDays;
        var total = Math.Max(setTotal ?? retention, retention);
        var properties = new JsonObject
        {
            ["retentionInDays"] = retention,
            ["totalRetentionInDays"] = total,
            ["archiveRetentionInDays"] = total - retention,
            ["retentionInDaysAsDefault"] = plan != Analytics || set is null,
            ["totalRetentionInDaysAsDefault"] = setTotal is null,
            ["plan"] = plan,
            ["provisioningState"] = table.StateAt(call.Wall),
            ["schema"] = JsonObject.Create(Schemas.GetOrAdd(table.Name, static (_, one) => WireJson.Element(Schema(one)), table)),
        };
        if (table.Properties.Text("lastPlanModifiedDate") is { } changed)
        {
            properties["lastPlanModifiedDate"] = changed;
        }

        return ResourceView.Of(table, properties);
    }

    public static int WorkspaceDays(Call call) => call.World.Find(Ids.Workspace(call))?.Properties.Number("retentionInDays") ?? FixedDays;

    private static JsonObject Schema(ArmResource table)
    {
        var known = ProductCatalog.Tables.Find(table.Name);
        return new JsonObject
        {
            ["name"] = table.Name,
            ["tableType"] = known is null ? "CustomLog" : "Microsoft",
            ["tableSubType"] = known is null ? "DataCollectionRuleBased" : "Any",
            ["displayName"] = table.Name,
            ["description"] = known?.Description ?? "",
            ["isInTroubleshootingPortal"] = false,
            ["solutions"] = new JsonArray(known is null ? "LogManagement" : "SecurityInsights"),
            ["standardColumns"] = WireJson.Array((known?.Columns ?? []).Select(Column)),
        };
    }

    // This API spells two types differently from the query language.
    private static JsonObject Column(TableColumn column) => new()
    {
        ["name"] = column.Name,
        ["type"] = column.Type switch { "bool" => "boolean", "datetime" => "dateTime", var same => same },
        ["description"] = column.Description,
        ["isDefaultDisplay"] = true,
        ["isHidden"] = false,
    };
}
