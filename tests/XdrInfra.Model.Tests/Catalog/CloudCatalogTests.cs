using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Tests.Catalog;

public sealed class CloudCatalogTests
{
    [Theory]
    [InlineData(CloudName.Public, "https://management.azure.com/")]
    [InlineData(CloudName.Gcc, "https://management.azure.com/")]
    [InlineData(CloudName.GccHigh, "https://management.usgovcloudapi.net/")]
    [InlineData(CloudName.Dod, "https://management.usgovcloudapi.net/")]
    public void Knows_where_a_cloud_answers(CloudName cloud, string resourceManager) =>
        ProductCatalog.Clouds[cloud].ResourceManager.AbsoluteUri.ShouldBe(resourceManager);

    [Fact]
    public void Has_no_entry_for_the_embedded_azure() => ProductCatalog.Clouds.ContainsKey(CloudName.Emulated).ShouldBeFalse();

    [Fact]
    public void Leaves_out_the_defender_host_that_no_source_names() => ProductCatalog.Clouds[CloudName.Dod].Defender.ShouldBeNull();
}
