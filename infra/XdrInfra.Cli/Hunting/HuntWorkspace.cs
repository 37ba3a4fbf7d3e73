using XdrInfra.Kql;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Hunting;

/// <summary>The tables that a query may name: those that are known at all, and those that the stack fills.</summary>
internal sealed class HuntWorkspace
{
    private HuntWorkspace(string? stack, IReadOnlySet<string>? events)
    {
        Stack = stack;
        Full = new DatabaseSchema(Tables(_ => true));
        Open = new DatabaseSchema(Full.Tables) { OthersMayExist = true };
        Filled = events is null ? Full : new DatabaseSchema(Tables(table => !table.IsEvent || events.Contains(table.Name)));
    }

    /// <summary>Null when no stack was named: then every table of the connector counts as switched on.</summary>
    public string? Stack { get; }

    /// <summary>Every table of the catalog.</summary>
    public DatabaseSchema Full { get; }

    /// <summary>The same for a workspace that other sources fill, too: it may have any other table.</summary>
    public DatabaseSchema Open { get; }

    /// <summary>Without the event tables that are not switched on.</summary>
    public DatabaseSchema Filled { get; }

    public static HuntWorkspace WithEveryTable() => new(null, null);

    public static HuntWorkspace Of(string stack, EventsSettings events) =>
        new(stack, events.Tables.Where(table => table.IsKnown).Select(table => table.Known).ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<TableSchema> Tables(Func<TableInfo, bool> isThere) =>
        ProductCatalog.Tables.Tables.Where(isThere).Select(table => new TableSchema(table.Name, [.. table.Columns.Select(Column)]));

    private static ColumnSchema Column(TableColumn column) => new(column.Name, KqlTypes.Parse(column.Type) ?? KqlType.String);
}
