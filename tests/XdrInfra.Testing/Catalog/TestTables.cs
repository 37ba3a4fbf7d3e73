using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Testing.Catalog;

/// <summary>Tables for tests about what the catalog says of clouds.</summary>
public static class TestTables
{
    /// <summary>A charged endpoint table of which the sources say something in one cloud and nothing in the others.</summary>
    public static TableInfo In(CloudName cloud, string name, params SupportStatement[] statements) => new()
    {
        Name = name,
        Group = TableGroup.Endpoint,
        Description = "A table.",
        Sources = [],
        Free = false,
        Columns = [],
        SupportByCloud = [.. Enum.GetValues<CloudName>().Select(item => item == cloud ? CloudSupport.Of(statements) : CloudSupport.Silent)],
    };
}
