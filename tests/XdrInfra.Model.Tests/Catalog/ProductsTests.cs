using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Tests.Catalog;

public sealed class ProductsTests
{
    private static readonly Products Products = ProductCatalog.Products;

    [Fact]
    public void Knows_components_and_other_services() => Products.All.Where(product => product.Kind == ProductKind.Service).Select(product => product.Name)
        .ShouldBe(["Microsoft Entra ID Protection", "Microsoft Purview Data Loss Prevention"]);

    [Fact]
    public void Defender_for_cloud_is_a_preview() => Products.All.Where(product => product.Status == SupportLevel.Preview).Select(product => product.Name)
        .ShouldBe(["Microsoft Defender for Cloud"]);

    [Fact]
    public void Five_products_have_incident_creation_rules_that_duplicate() => Products.IntegratedRuleFilters.ShouldBe(
    [
        "Microsoft Defender Advanced Threat Protection",
        "Azure Advanced Threat Protection",
        "Office 365 Advanced Threat Protection",
        "Microsoft Cloud App Security",
        "Azure Active Directory Identity Protection",
    ], ignoreOrder: true);

    [Theory]
    [InlineData("Microsoft Cloud App Security", "Microsoft Defender for Cloud Apps")]
    [InlineData("microsoft 365 defender", "Microsoft Defender XDR")]
    public void Finds_a_product_by_any_of_its_spellings(string alertName, string product) => Products.Find(alertName).ShouldNotBeNull().Name.ShouldBe(product);

    [Fact]
    public void An_unknown_name_is_no_product() => Products.Find("Contoso Shield").ShouldBeNull();

    [Fact]
    public void Knows_three_spellings_of_the_provider() =>
        Products.IncidentProviderNames.ShouldBe(["Microsoft XDR", "Microsoft Defender XDR", "Microsoft 365 Defender"]);

    [Fact]
    public void Every_source_of_a_connector_table_is_a_product()
    {
        var names = Products.All.Select(product => product.Name).ToList();

        ProductCatalog.Tables.Tables.Where(table => table.Group != TableGroup.Workspace).SelectMany(table => table.Sources).Distinct()
            .ShouldAllBe(source => names.Contains(source));
    }
}
