using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Routes.Tables;

/// <summary>Tables of a workspace: built-in ones always exist, are never deleted, and are locked while they change.</summary>
internal sealed class TableRoutes : IRoutes
{
    public const string Type = "Microsoft.OperationalInsights/workspaces/tables";
    private const string Template = Ids.WorkspaceTemplate + "/tables";
    private const string Source = "https://learn.microsoft.com/rest/api/loganalytics/tables";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Template, List, "the tables of the catalog; whether they hold data is not told here"),
        Of("GET", Template + "/{table}", Get, "schema of the catalog; 404 for an unknown table"),
        Of("PUT", Template + "/{table}", call => TableWrite.Handle(call, keepOmitted: false), "resets what is omitted; 200, or 202 while the table is locked; custom tables (_CL) are made without a schema check"),
        Of("PATCH", Template + "/{table}", call => TableWrite.Handle(call, keepOmitted: true), "keeps what is omitted"),
        Of("DELETE", Template + "/{table}", Delete, "refused for built-in tables"),
        Of("GET", Template + "/{table}/operations/{operation}", TableWrite.Operation, "state of the change: InProgress or Succeeded"),
    ];

    /// <summary>The table as written, or the built-in one that nobody has touched; null when there is none.</summary>
    public static ArmResource? Find(Call call, string name)
    {
        var id = $"{Ids.Workspace(call)}/tables/{name}";
        if (call.World.Find(id) is { } written)
        {
            return written;
        }

        return ProductCatalog.Tables.Tables.FirstOrDefault(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase)) is { } builtIn
            ? BuiltIn(call, builtIn)
            : null;
    }

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Tables, Source = Source, Note = note };

    private static Outcome List(Call call)
    {
        var builtIn = ProductCatalog.Tables.Tables.Select(table => Find(call, table.Name) ?? BuiltIn(call, table));
        var custom = call.World.List(Ids.Workspace(call), Type).Where(table => ProductCatalog.Tables.Find(table.Name) is null);
        return Paging.Reply(call, builtIn.Concat(custom).Select(table => TableView.Of(call, table)), 1000);
    }

    private static Outcome Get(Call call) => Find(call, call["table"]) is { } table
        ? Reply.Ok(TableView.Of(call, table))
        : NotFound(call);

    private static Outcome Delete(Call call)
    {
        var written = call.World.Find($"{Ids.Workspace(call)}/tables/{call["table"]}");
        if (ProductCatalog.Tables.Tables.Any(table => string.Equals(table.Name, call["table"], StringComparison.OrdinalIgnoreCase)))
        {
            return ArmErrors.BadRequest($"The table '{call["table"]}' is built in and cannot be deleted.");
        }

        return written is null ? Reply.Empty(204) : new Outcome(Reply.Empty(200)).And(new WorldChange.Removed(written.Id));
    }

    public static Reply NotFound(Call call) => ArmErrors.NotFound("ResourceNotFound", $"The table '{call["table"]}' was not found in the workspace '{call["workspace"]}'.");

    private static ArmResource BuiltIn(Call call, TableInfo table) => new()
    {
        Id = $"{Ids.Workspace(call)}/tables/{table.Name}",
        Type = Type,
        Name = table.Name,
        Properties = WireJson.EmptyObject,
        CreatedAt = call.World.BornAt,
        ChangedAt = call.World.BornAt,
    };
}
