using System.Text.Json;

namespace XdrInfra.Model.Catalog;

/// <summary>The products of Defender XDR, and the names that incidents and rules use for them.</summary>
public sealed class Products
{
    private static readonly Settings.WordMap<ProductKind> Kinds = new("component", "service");
    private static readonly Settings.WordMap<SupportLevel> Levels = new("general", "preview");

    private Products(JsonElement root)
    {
        var sources = root.GetProperty("sources");
        All = [.. root.GetProperty("products").EnumerateArray().Select(product => Product(product, sources))];
        IncidentProviderNames = root.Texts("incidentProviderNames");
        IntegratedRuleFilters = [.. All.Select(product => product.RuleFilter).OfType<string>()];
        OtherRuleFilters = root.Texts("otherRuleFilters");
    }

    public IReadOnlyList<ProductInfo> All { get; }

    /// <summary>ProviderName in SecurityIncident has had these spellings, the newest first.</summary>
    public IReadOnlyList<string> IncidentProviderNames { get; }

    /// <summary>Product filters of the incident creation rules that duplicate incidents of Defender XDR.</summary>
    public IReadOnlyList<string> IntegratedRuleFilters { get; }

    /// <summary>Product filters of rules that stay on: Defender XDR makes no incidents of their alerts.</summary>
    public IReadOnlyList<string> OtherRuleFilters { get; }

    /// <summary>The product that a ProductName stands for, or null for a name that nobody knows.</summary>
    public ProductInfo? Find(string alertName) => All.FirstOrDefault(product => product.IsNamed(alertName));

    internal static Products Load() => new(CatalogData.Json("products.json"));

    private static ProductInfo Product(JsonElement product, JsonElement sources) => new(
        product.Text("name"),
        Kinds.Find(product.Text("kind")),
        Levels.Find(product.Text("status")),
        product.Texts("alertNames"),
        sources.Text(product.Text("source")))
    {
        RuleFilter = product.OptionalText("ruleFilter"),
        ConnectorKind = product.OptionalText("connectorKind"),
    };
}
