using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Tests.Views;

public sealed class EnvironmentNameTests
{
    [Theory]
    [InlineData("prod", "production")]
    [InlineData("PROD", "production")]
    [InlineData("contoso-prod", "production")]
    [InlineData("law_soc_prd", "production")]
    [InlineData("pre-prod", "staging")]
    [InlineData("non-prod", "staging")]
    [InlineData("uat", "staging")]
    [InlineData("dev", "development")]
    [InlineData("product-dev", "development")]
    [InlineData("qa", "test")]
    [InlineData("products", null)]
    [InlineData("contoso", null)]
    [InlineData("", null)]
    public void Says_the_environment_that_a_word_of_the_name_stands_for(string name, string? environment) =>
        EnvironmentName.Of(name).ShouldBe(environment);
}
