using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>The facts that ship with the product; each part is read once, when first asked for.</summary>
public static class ProductCatalog
{
    private static readonly Lazy<TableCatalog> LazyTables = new(CatalogLoader.Tables);
    private static readonly Lazy<Products> LazyProducts = new(Catalog.Products.Load);
    private static readonly Lazy<HuntingDifferences> LazyDifferences = new(Catalog.HuntingDifferences.Load);
    private static readonly Lazy<IReadOnlyDictionary<CloudName, CloudInfo>> LazyClouds = new(CatalogLoader.Clouds);

    /// <summary>All tables: 21 of events, two of the connector, and those of the workspace that checks read.</summary>
    public static TableCatalog Tables => LazyTables.Value;

    /// <summary>The real clouds; the embedded Azure has no entry, its endpoints come with each start.</summary>
    public static IReadOnlyDictionary<CloudName, CloudInfo> Clouds => LazyClouds.Value;

    /// <summary>The products whose alerts come through the connector.</summary>
    public static Products Products => LazyProducts.Value;

    /// <summary>Where a table of the workspace differs from the hunting table of the same name.</summary>
    public static HuntingDifferences HuntingDifferences => LazyDifferences.Value;
}
