using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.PolicyPack.Tests;

public sealed class OwnerTagRemedyTests
{
    private static readonly AnalyzedResource Untagged = Pack.Workspace(("workspaceName", new PropertyValue.Secret("law")), ("tags", PropertyMap.Of(("purpose", "trial"))));

    [Fact]
    public void Adds_the_configured_owner_and_keeps_all_else_with_its_secrets() =>
        Remediate(Untagged, EnforcementLevel.Remediate, "soc").ShouldHaveSingleItem().Properties.ShouldBe(PropertyMap.Of(
            ("workspaceName", new PropertyValue.Secret("law")),
            ("tags", PropertyMap.Of(("owner", "soc"), ("purpose", "trial")))));

    [Fact]
    public void Adds_tags_where_there_are_none() =>
        Remediate(Pack.Workspace(), EnforcementLevel.Remediate, "soc").ShouldHaveSingleItem().Properties["tags"].ShouldBe(PropertyMap.Of(("owner", "soc")));

    [Theory]
    [InlineData(EnforcementLevel.Advisory, "soc")]
    [InlineData(EnforcementLevel.Mandatory, "soc")]
    [InlineData(EnforcementLevel.Remediate, "")]
    public void Mends_nothing_unless_asked_to(EnforcementLevel level, string owner) => Remediate(Untagged, level, owner).ShouldBeEmpty();

    [Fact]
    public void Leaves_an_owner_as_it_is() =>
        Remediate(Pack.Workspace(("tags", PropertyMap.Of(("owner", "other")))), EnforcementLevel.Remediate, "soc").ShouldBeEmpty();

    [Fact]
    public void Does_not_touch_tags_that_are_not_known() =>
        Remediate(Pack.Workspace(("tags", PropertyValue.NotYetKnown)), EnforcementLevel.Remediate, "soc").ShouldBeEmpty();

    [Fact]
    public void Touches_workspaces_only() =>
        Remediate(Pack.Resource("azure-native:storage:StorageAccount", "store"), EnforcementLevel.Remediate, "soc").ShouldBeEmpty();

    private static IReadOnlyList<Remedy> Remediate(AnalyzedResource resource, EnforcementLevel level, string owner)
    {
        var pack = Pack.New();
        pack.Configure(new Dictionary<string, PolicySetting> { ["XDR3040"] = new(level, PropertyMap.Of(("owner", owner))) });
        return pack.Remediate(resource, default);
    }
}
