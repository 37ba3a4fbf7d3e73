using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>What the extension resources of Sentinel have in common: ids, etags, lists.</summary>
internal static class SentinelResources
{
    public static string TypeOf(string type) => $"Microsoft.SecurityInsights/{type}";

    public static string Id(Call call, string type, string name) => Ids.Sentinel(Ids.Workspace(call), type, name);

    public static IEnumerable<ArmResource> List(Call call, string type) => call.World.List(Ids.Workspace(call), TypeOf(type));

    public static ArmResource Written(Call call, string type, string name, string? kind, JsonElement properties)
    {
        var existing = call.World.Find(Id(call, type, name));
        return new ArmResource
        {
            Id = existing?.Id ?? Id(call, type, name),
            Type = TypeOf(type),
            Name = existing?.Name ?? name,
            Kind = kind,
            Etag = Ids.NextEtag(call),
            Properties = properties,
            CreatedAt = existing?.CreatedAt ?? call.Now,
            ChangedAt = call.Now,
        };
    }

    /// <summary>An etag that is sent must be the current one, in the body or as If-Match; none is fine.</summary>
    // https://github.com/Azure/azure-rest-api-specs/issues/13203
    public static Reply? StaleEtag(Call call, ArmResource? existing, JsonElement body, string what)
    {
        var sent = body.Text("etag") ?? call.Header("If-Match");
        if (sent is null or "" or "*" || existing is null || Same(sent, existing.Etag))
        {
            return null;
        }

        return ArmErrors.Nested(409, "Conflict",
            $"Newer instance of {what} '{existing.Name}' exists for workspace '{call["workspace"]}' (Etag does not match). Data was not saved.");
    }

    public static Reply NotFound(Call call, string what, string name) => ArmErrors.Nested(404, "NotFound",
        $"{what} '{name}' does not exist in workspace '{call["workspace"]}'.");

    public static Outcome Deleted(ArmResource? existing) => existing is null
        ? Reply.Empty(204)
        : new Outcome(Reply.Empty(200)).And(new WorldChange.Removed(existing.Id));

    public static Outcome Saved(ArmResource written, bool existed, JsonObject view, bool alwaysOk = false) =>
        new Outcome(existed || alwaysOk ? Reply.Ok(view) : Reply.Created(view)).And(new WorldChange.Put(written));

    private static bool Same(string sent, string? current) => sent.Trim('"') == current?.Trim('"');
}
