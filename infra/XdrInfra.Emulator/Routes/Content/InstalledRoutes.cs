using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Content;

/// <summary>Installed packages and templates. A PUT only records; the content comes from the packaged template.</summary>
internal sealed class InstalledRoutes : IRoutes
{
    public const string Packages = "contentPackages";
    public const string Templates = "contentTemplates";
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/content-packages";

    private static readonly string[] Required = ["contentId", "contentKind", "contentProductId", "displayName", "version"];

    public IEnumerable<Route> Routes =>
    [
        .. Of(Packages, "five required properties; refused while another package owns the content id; DELETE uninstalls with its templates", DeletePackage),
        .. Of(Templates, "as above", call => SentinelResources.Deleted(call.World.Find(SentinelResources.Id(call, Templates, call["name"])))),
    ];

    /// <summary>Null when the content id is free or belongs to this very package.</summary>
    public static string? Conflict(World world, string workspaceId, ArmResource package)
    {
        var contentId = package.Properties.Text("contentId");
        var owner = world.List(workspaceId, SentinelResources.TypeOf(Packages))
            .FirstOrDefault(other => other.Key != package.Key && other.Properties.Text("contentId") == contentId);
        return owner is null ? null : $"The contentId '{contentId}' is already associated with another package '{owner.Name}'.";
    }

    private static IEnumerable<Route> Of(string type, string note, Func<Call, Outcome> delete)
    {
        var template = $"{Ids.SentinelTemplate}/{type}";
        Route Make(string method, string rest, Func<Call, Outcome> handle) =>
            new(Service.Arm, method, template + rest, handle) { Versions = ApiVersionTable.Content, Source = Source, Note = note };

        yield return Make("GET", "", call => Paging.Reply(call, SentinelResources.List(call, type).Select(item => ResourceView.Of(item)), 50));
        yield return Make("GET", "/{name}", call => ResourceView.OrNotFound(
            call.World.Find(SentinelResources.Id(call, type, call["name"])), item => ResourceView.Of(item), () => SentinelResources.NotFound(call, "Content", call["name"])));
        yield return Make("PUT", "/{name}", call => Put(call, type));
        yield return Make("DELETE", "/{name}", delete);
    }

    private static Outcome Put(Call call, string type)
    {
        var body = call.Json();
        if (Required.FirstOrDefault(member => body.Text("properties", member) is null) is { } missing)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The content needs 'properties.{missing}'.");
        }

        var existing = call.World.Find(SentinelResources.Id(call, type, call["name"]));
        if (SentinelResources.StaleEtag(call, existing, body, "content") is { } stale)
        {
            return stale;
        }

        var written = SentinelResources.Written(call, type, call["name"], kind: null, body.At("properties") ?? WireJson.EmptyObject);
        return type == Packages && Conflict(call.World, Ids.Workspace(call), written) is { } conflict
            ? ArmErrors.Nested(400, "BadRequest", conflict)
            : SentinelResources.Saved(written, existing is not null, ResourceView.Of(written));
    }

    private static Outcome DeletePackage(Call call)
    {
        if (call.World.Find(SentinelResources.Id(call, Packages, call["name"])) is not { } package)
        {
            return Reply.Empty(204);
        }

        var templates = SentinelResources.List(call, Templates)
            .Where(template => template.Properties.Text("packageId") == package.Name)
            .Select(template => new WorldChange.Removed(template.Id));
        return new Outcome(Reply.Empty(200)).And([new WorldChange.Removed(package.Id), .. templates]);
    }
}
