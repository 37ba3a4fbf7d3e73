using XdrInfra.Azure.Arm;

namespace XdrInfra.Azure.Tests.Arm;

public sealed class ArmPathTests
{
    private const string Workspace = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law";

    [Theory]
    [InlineData("/subscriptions/s", "subscriptions")]
    [InlineData("/subscriptions/s/resourceGroups/rg", "resourceGroups")]
    [InlineData("/subscriptions/s/resourcegroups", "resourcegroups")]
    [InlineData("/subscriptions/s/providers/Microsoft.SecurityInsights", "providers")]
    [InlineData("/subscriptions/s/providers/Microsoft.SecurityInsights/register", "Microsoft.SecurityInsights/register")]
    [InlineData(Workspace, "Microsoft.OperationalInsights/workspaces")]
    [InlineData(Workspace + "/tables/DeviceEvents?x=y/z", "Microsoft.OperationalInsights/workspaces/tables")]
    [InlineData(Workspace + "/providers/Microsoft.SecurityInsights/settings/Ueba", "Microsoft.SecurityInsights/settings")]
    public void Finds_the_resource_type(string path, string type) => ArmPath.TypeOf(path).ShouldBe(type);

    [Fact]
    public void Compares_ids_without_regard_to_case() =>
        ArmPath.Same(Workspace, Workspace.ToUpperInvariant() + "/").ShouldBeTrue();

    [Fact]
    public void Finds_a_segment_by_the_one_before_it() => ArmPath.Segment(Workspace, "resourcegroups").ShouldBe("rg");

    [Fact]
    public void Names_the_last_segment() => ArmPath.NameOf(Workspace).ShouldBe("law");
}
