using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Subscriptions;

/// <summary>Preview features of a subscription: none is on until it is registered, and none changes anything here.</summary>
internal sealed class FeatureRoutes : IRoutes
{
    private const string Type = "Microsoft.Features/features";
    private const string Source = "https://learn.microsoft.com/rest/api/resources/features";
    private const string Root = "/subscriptions/{subscription}/providers/Microsoft.Features";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Root + "/features", call => List(call, null), "those that were registered"),
        Of("GET", Root + "/providers/{namespace}/features", call => List(call, call["namespace"]), "those that were registered"),
        Of("GET", Root + "/providers/{namespace}/features/{feature}", call => Reply.Ok(View(call, Find(call) is not null)), "any name: Registered or NotRegistered"),
        Of("POST", Root + "/providers/{namespace}/features/{feature}/register", Register, "registered at once"),
        Of("POST", Root + "/providers/{namespace}/features/{feature}/unregister", Unregister, "at once"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Features, Source = Source, Note = note };

    private static string Id(Call call) =>
        $"/subscriptions/{call["subscription"]}/providers/Microsoft.Features/providers/{call["namespace"]}/features/{call["feature"]}";

    private static ArmResource? Find(Call call) => call.World.Find(Id(call));

    private static Outcome List(Call call, string? provider) => Paging.Reply(
        call,
        call.World.List($"/subscriptions/{call["subscription"]}/providers/Microsoft.Features", Type)
            .Where(feature => provider is null || feature.Name.StartsWith(provider + "/", StringComparison.OrdinalIgnoreCase))
            .Select(feature => ResourceView.Of(feature)),
        1000);

    private static Outcome Register(Call call)
    {
        var feature = new ArmResource
        {
            Id = Id(call),
            Type = Type,
            Name = $"{call["namespace"]}/{call["feature"]}",
            Properties = WireJson.Element(new JsonObject { ["state"] = "Registered" }),
            CreatedAt = call.Now,
            ChangedAt = call.Now,
        };
        return new Outcome(Reply.Ok(View(call, registered: true))).And(new WorldChange.Put(feature));
    }

    private static Outcome Unregister(Call call) => new Outcome(Reply.Ok(View(call, registered: false))).And(new WorldChange.Removed(Id(call)));

    private static JsonObject View(Call call, bool registered) => new()
    {
        ["id"] = Id(call),
        ["name"] = $"{call["namespace"]}/{call["feature"]}",
        ["type"] = Type,
        ["properties"] = new JsonObject { ["state"] = registered ? "Registered" : "NotRegistered" },
    };
}
