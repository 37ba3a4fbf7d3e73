using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>The facts that ship with the product; each part is read once, when first asked for.</summary>
public static class ProductCatalog
{
    private static readonly Lazy<TableCatalog> LazyTables = new(CatalogLoader.Tables);
    private static readonly Lazy<IReadOnlyDictionary<CloudName, CloudInfo>> LazyClouds = new(CatalogLoader.Clouds);

    /// <summary>All tables: 21 of events, two of the connector, and those of the workspace that checks read.</summary>
    public static TableCatalog Tables => LazyTables.Value;

    /// <summary>The real clouds; the embedded Azure has no entry, its endpoints come with each start.</summary>
    public static IReadOnlyDictionary<CloudName, CloudInfo> Clouds => LazyClouds.Value;
}
