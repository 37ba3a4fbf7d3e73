using XdrInfra.Kql;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>The tables that both sides are given: those of the product, and three with a column of each type.</summary>
internal static class KqlWorkspace
{
    private const string EachType = "b:bool, dt:datetime, de:decimal, dy:dynamic, g:guid, i:int, l:long, r:real, s:string, ts:timespan";

    public static IReadOnlyList<TableSchema> Tables { get; } =
    [
        .. ProductCatalog.Tables.Tables.Select(table => new TableSchema(table.Name, [.. table.Columns.Select(column => Column($"{column.Name}:{column.Type}"))])),
        Table("T", EachType), Table("U", EachType + ", x:string, s1:string"), Table("V", "s:long, l:string, k:string, dt:datetime"),
    ];

    private static TableSchema Table(string name, string columns) => new(name, [.. columns.Split(',').Select(Column)]);

    private static ColumnSchema Column(string text)
    {
        var parts = text.Split(':');
        return new ColumnSchema(parts[0].Trim(), KqlTypes.Parse(parts[1].Trim()) ?? throw new ArgumentException(text, nameof(text)));
    }
}
