using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Retention;

public sealed class FreeTierWorkspaceTests
{
    [Fact]
    public void Passes_on_a_tier_that_is_paid_by_the_gigabyte() => Ask.Rule<FreeTierWorkspace>(OnTier("PerGB2018")).ShouldBe("pass");

    [Fact]
    public void Passes_when_no_tier_is_named() => Ask.Rule<FreeTierWorkspace>(new TestStack("dev").Workspace()).ShouldBe("pass");

    [Fact]
    public void Fails_on_the_trial_tier() =>
        Ask.Rule<FreeTierWorkspace>(OnTier("Free")).ShouldBe(
            "workspace.sku.name: The workspace is on the tier 'Free', which keeps data for 7 days. Set 'sku' of the workspace to 'PerGB2018'.");

    [Fact]
    public void Stays_undecided_when_the_tier_is_unknown() =>
        Ask.Rule<FreeTierWorkspace>(OnTier(Inputs.Unknown)).ShouldBe("undecided: workspace.sku.name");

    [Fact]
    public void Does_not_apply_without_a_workspace() =>
        Ask.Rule<FreeTierWorkspace>(new TestStack("dev")).ShouldBe("not applicable: The stack has no workspace.");

    [Fact]
    public void Does_not_apply_when_the_workspace_is_only_read() =>
        Ask.Rule<FreeTierWorkspace>(new TestStack("dev").Workspace(("create", false), ("sku", Inputs.Of(("name", "Free")))))
            .ShouldBe("not applicable: The stack only reads the workspace and applies none of its settings.");

    private static TestStack OnTier(object tier) => new TestStack("dev").Workspace(("sku", Inputs.Of(("name", tier))));
}
