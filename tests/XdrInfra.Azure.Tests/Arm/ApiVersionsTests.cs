using XdrInfra.Azure.Arm;

namespace XdrInfra.Azure.Tests.Arm;

public sealed class ApiVersionsTests
{
    private const string Sentinel = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law/providers/Microsoft.SecurityInsights";

    [Theory]
    [InlineData("dataConnectors/c")]
    [InlineData("dataConnectorsCheckRequirements")]
    [InlineData("settings/Ueba")]
    public void Takes_a_preview_where_no_stable_version_has_the_kind(string rest) =>
        ApiVersions.For($"{Sentinel}/{rest}").ShouldEndWith("-preview");

    [Fact]
    public void Does_not_mind_case() => ApiVersions.For("/subscriptions/s/resourcegroups/rg").ShouldBe("2021-04-01");

    [Fact]
    public void Takes_the_same_version_for_an_action_of_a_provider() =>
        ApiVersions.For("/subscriptions/s/providers/Microsoft.SecurityInsights/register").ShouldBe("2021-04-01");

    [Fact]
    public void Says_which_type_is_missing_in_the_table() =>
        Should.Throw<ArgumentException>(() => ApiVersions.For("/subscriptions/s/providers/Microsoft.Web/sites/x"))
            .Message.ShouldStartWith("No api-version is known for the resource type 'Microsoft.Web/sites'; add one to the table.");
}
