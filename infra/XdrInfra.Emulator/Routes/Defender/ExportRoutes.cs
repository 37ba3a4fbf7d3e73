using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Defender;

/// <summary>The tenant's export settings: a person's token only, whole objects, five at most.</summary>
internal sealed class ExportRoutes : IRoutes
{
    public const int Most = 5;
    private const string Path = "/api/dataExportSettings";
    private const string Source = "https://github.com/dcodev1702/Sentinel-XDR-Unified-StreamingAPI";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Path, List, "all, with portal-made categories that POST refuses"),
        Of("GET", Path + "/{id}", Get, ""),
        Of("POST", Path, Post, "creates or replaces whole; Email and UrlClick categories are refused; a sixth setting is refused"),
        Of("DELETE", Path + "/{id}", Delete, "200 or 404"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Defender, method, template, handle) { Source = Source, Note = note };

    private static Outcome List(Call call) => Refuse(call) ?? Reply.Ok(new JsonObject
    {
        ["@odata.context"] = $"{call.Installation.Address}/api/$metadata#DataExportSettings",
        ["value"] = WireJson.Array(call.World.ExportSettings.Select(setting => setting.Body.Copy())),
    });

    private static Outcome Get(Call call) => Refuse(call)
        ?? (Find(call, call["id"]) is { } setting ? Reply.Ok(setting.Body.Copy()) : NotFound(call["id"]));

    private static Outcome Post(Call call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var body = call.Json();
        if (body.Text("id") is not { Length: > 0 } id)
        {
            return Error(400, "BadRequest", "The export setting needs an 'id'.");
        }

        var categories = body.At("logs") is { ValueKind: JsonValueKind.Array } logs
            ? logs.EnumerateArray().Select(log => (Name: log.Text("category") ?? "", On: log.Truth("enabled") ?? false)).ToList()
            : [];
        if (categories.Where(category => ExportCategories.TableOf(category.Name) is null).Select(category => category.Name).ToList() is { Count: > 0 } unknown)
        {
            return Error(400, "BadRequest", unknown.Count == 1
                ? $"Category '{unknown[0]}' is not supported."
                : $"Categories {string.Join(", ", unknown)} are not supported.");
        }

        if (Find(call, id) is null && call.World.ExportSettings.Count >= Most)
        {
            return Error(400, "BadRequest", $"The maximum number of export settings, {Most}, is reached.");
        }

        var workspace = body.Text("workspaceProperties", "workspaceResourceId");
        if (workspace is not null && call.World.Find(workspace) is null)
        {
            return Error(400, "BadRequest", $"The workspace '{workspace}' was not found.");
        }

        var tables = categories.Where(category => category.On).Select(category => ExportCategories.TableOf(category.Name)).OfType<string>();
        var setting = new ExportSetting(id, workspace, [.. tables.Distinct(StringComparer.Ordinal)], body);
        return new Outcome(Reply.Ok(body.Copy())).And(new WorldChange.ExportPut(setting));
    }

    private static Outcome Delete(Call call) => Refuse(call) is { } refusal ? refusal
        : Find(call, call["id"]) is { } setting ? new Outcome(Reply.Empty(200)).And(new WorldChange.ExportRemoved(setting.Id))
        : NotFound(call["id"]);

    private static ExportSetting? Find(Call call, string id) => call.World.ExportSettings.FirstOrDefault(setting => setting.Id == id);

    private static Reply? Refuse(Call call)
    {
        if (call.Principal is not { IsUser: true })
        {
            return Error(403, "Forbidden", "Application tokens are not accepted here: sign in as a person.");
        }

        var world = call.World.Conditions;
        return !world.SecurityAdministrator || world.Guest ? Error(403, "Forbidden", "The caller must be Security Administrator and a member of the tenant.")
            : !world.License ? Error(403, "Forbidden", "The tenant has no license for Microsoft Defender XDR.")
            : null;
    }

    private static Reply NotFound(string id) => Error(404, "NotFound", $"The export setting '{id}' was not found.");

    private static Reply Error(int status, string code, string message) => ArmErrors.Error(status, code, message);
}
