using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Tables;

/// <summary>Changes plan and retention of a table.</summary>
internal static class TableWrite
{
    private const string Plan = "plan";
    private const string Retention = "retentionInDays";
    private const string Total = "totalRetentionInDays";

    public static Outcome Handle(Call call, bool keepOmitted)
    {
        var body = call.Json();
        var existing = TableRoutes.Find(call, call["table"]);
        if (existing is null && (keepOmitted || !call["table"].EndsWith("_CL", StringComparison.Ordinal)))
        {
            return TableRoutes.NotFound(call);
        }

        var table = existing ?? Custom(call);
        if (TableRefusals.Refuse(call, body, table, keepOmitted) is { } refusal)
        {
            return refusal;
        }

        var delay = call.World.Conditions.TableDelay;
        var written = table with
        {
            Properties = WireJson.Element(Properties(call, body, table, keepOmitted)),
            ChangedAt = call.Now,
            Pending = "Updating",
            ReadyAt = delay > TimeSpan.Zero ? call.Wall + delay : null,
        };
        var reply = written.IsReady(call.Wall) ? Reply.Ok(TableView.Of(call, written)) : Accepted(call, written);
        return new Outcome(reply).And(new WorldChange.Put(written));
    }

    public static Outcome Operation(Call call) => TableRoutes.Find(call, call["table"]) is not { } table
        ? TableRoutes.NotFound(call)
        : Reply.Ok(new JsonObject
        {
            ["id"] = call.Path,
            ["name"] = call["operation"],
            ["status"] = table.IsReady(call.Wall) ? "Succeeded" : "InProgress",
            ["startTime"] = WireJson.Time(table.ChangedAt),
        });

    private static Reply Accepted(Call call, ArmResource table)
    {
        var url = $"{call.Installation.Address}{table.Id}/operations/{Ids.Made(call.World.Seed, table.Id, $"{call.World.Revision}")}?api-version={call.ApiVersion}";
        return new Reply(202) { Json = TableView.Of(call, table) }.With("Azure-AsyncOperation", url).With("Retry-After", "1");
    }

    private static JsonObject Properties(Call call, JsonElement body, ArmResource table, bool keepOmitted)
    {
        var before = table.Properties.Copy();
        var after = new JsonObject();
        var planBefore = table.Properties.Text(Plan) ?? TableView.Analytics;
        var plan = body.Text("properties", Plan) ?? planBefore;
        after[Plan] = plan;
        Days(after, before, body, Retention, keepOmitted && plan == planBefore);
        Days(after, before, body, Total, keepOmitted);
        if (plan != TableView.Analytics)
        {
            after.Remove(Retention);
        }

        if ((plan != planBefore ? WireJson.Time(call.Now) : table.Properties.Text("lastPlanModifiedDate")) is { } changed)
        {
            after["lastPlanModifiedDate"] = changed;
        }

        return after;
    }

    // -1 and, in a PUT, an omitted number mean the default.
    private static void Days(JsonObject after, JsonObject before, JsonElement body, string name, bool keepOmitted)
    {
        if (body.Number("properties", name) is { } days)
        {
            if (days >= 0)
            {
                after[name] = days;
            }
        }
        else if (keepOmitted && before[name] is { } kept)
        {
            after[name] = kept.DeepClone();
        }
    }

    private static ArmResource Custom(Call call) => new()
    {
        Id = $"{Ids.Workspace(call)}/tables/{call["table"]}",
        Type = TableRoutes.Type,
        Name = call["table"],
        Properties = WireJson.EmptyObject,
        CreatedAt = call.Now,
        ChangedAt = call.Now,
    };
}
