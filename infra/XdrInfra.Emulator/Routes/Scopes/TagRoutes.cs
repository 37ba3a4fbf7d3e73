using System.Collections.Immutable;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Scopes;

/// <summary>Tags as an object of their own, on a group or a workspace.</summary>
internal sealed class TagRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/resources/tags";
    private const string Rest = "/providers/Microsoft.Resources/tags/default";
    private static readonly string[] Scopes = [Ids.GroupTemplate, Ids.WorkspaceTemplate];

    public IEnumerable<Route> Routes =>
    [
        .. Scopes.SelectMany(scope => new[]
        {
            Of("GET", scope + Rest, call => Reply.Ok(View(call, Target(call).Tags)), "tags of the scope"),
            Of("PUT", scope + Rest, call => Written(call, Sent(call)), "replaces all"),
            Of("PATCH", scope + Rest, Patch, "operation Merge, Replace or Delete"),
            Of("DELETE", scope + Rest, call => Written(call, Empty) with { Reply = Reply.Empty(200) }, "removes all"),
        }),
        Of("GET", "/subscriptions/{subscription}/tagNames", Names, "names in use on groups and workspaces, without counts"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Tags, Source = Source, Note = note };

    private static Outcome Patch(Call call)
    {
        var (now, sent) = (Target(call).Tags ?? Empty, Sent(call));
        return call.Json().Text("operation")?.ToLowerInvariant() switch
        {
            "merge" => Written(call, now.SetItems(sent)),
            "replace" => Written(call, sent),
            "delete" => Written(call, now.RemoveRange(sent.Where(tag => now.GetValueOrDefault(tag.Key) == tag.Value).Select(tag => tag.Key))),
            var other => ArmErrors.Error(400, "InvalidTagPatchOperation", $"The operation '{other}' is not one of Merge, Replace, Delete."),
        };
    }

    private static Outcome Written(Call call, ImmutableSortedDictionary<string, string> tags)
    {
        var target = Target(call) with { Tags = tags, ChangedAt = call.Now, Etag = Ids.NextEtag(call) };
        return new Outcome(Reply.Ok(View(call, tags))).And(new WorldChange.Put(target));
    }

    private static Outcome Names(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = WireJson.Array(call.World.Resources.Values.SelectMany(resource => resource.Tags ?? Empty)
            .GroupBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new JsonObject
            {
                ["id"] = $"/subscriptions/{call["subscription"]}/tagNames/{group.Key}",
                ["tagName"] = group.Key,
                ["values"] = WireJson.Array(group.Select(tag => tag.Value).Distinct().Order(StringComparer.Ordinal).Select(value => new JsonObject
                {
                    ["id"] = $"/subscriptions/{call["subscription"]}/tagNames/{group.Key}/tagValues/{value}",
                    ["tagValue"] = value,
                })),
            })),
    });

    private static ImmutableSortedDictionary<string, string> Empty { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private static ImmutableSortedDictionary<string, string> Sent(Call call) => Tags.Of(call.Json().At("properties") ?? WireJson.EmptyObject) ?? Empty;

    private static ArmResource Target(Call call) => call.World.Find(call.Values.ContainsKey("workspace") ? Ids.Workspace(call) : Ids.Group(call))
        ?? throw new RefusedException(ArmErrors.GroupNotFound(call["group"]));

    private static JsonObject View(Call call, ImmutableSortedDictionary<string, string>? tags) => new()
    {
        ["id"] = Target(call).Id + Rest,
        ["name"] = "default",
        ["type"] = "Microsoft.Resources/tags",
        ["properties"] = new JsonObject { ["tags"] = new JsonObject((tags ?? Empty).Select(tag => KeyValuePair.Create<string, JsonNode?>(tag.Key, tag.Value))) },
    };
}
