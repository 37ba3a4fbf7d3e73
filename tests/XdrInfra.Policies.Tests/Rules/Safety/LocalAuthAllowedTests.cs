using XdrInfra.Policies.Rules.Safety;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Safety;

public sealed class LocalAuthAllowedTests
{
    [Fact]
    public void Passes_when_keys_are_switched_off() => Ask.Rule<LocalAuthAllowed>(With(true)).ShouldBe("pass");

    [Fact]
    public void Fails_when_keys_work() =>
        Ask.Rule<LocalAuthAllowed>(With(false)).ShouldBe(
            "workspace.features.disableLocalAuth: The workspace takes data from whoever holds a workspace key. "
            + "Set 'localAuth' of the workspace to false once no agent uses a key.");

    [Fact]
    public void Fails_when_nothing_is_said_since_azure_then_takes_keys() =>
        Ask.Rule<LocalAuthAllowed>(new TestStack("dev").Workspace()).ShouldStartWith("workspace.features.disableLocalAuth: ");

    [Fact]
    public void Stays_undecided_when_it_is_unknown() =>
        Ask.Rule<LocalAuthAllowed>(With(Inputs.Unknown)).ShouldBe("undecided: workspace.features.disableLocalAuth");

    [Fact]
    public void Does_not_apply_without_a_workspace() =>
        Ask.Rule<LocalAuthAllowed>(new TestStack("dev")).ShouldBe("not applicable: The stack has no workspace.");

    [Fact]
    public void Does_not_apply_when_the_workspace_is_only_read() =>
        Ask.Rule<LocalAuthAllowed>(new TestStack("dev").Workspace(("create", false), ("features", Inputs.Of(("disableLocalAuth", true)))))
            .ShouldBe("not applicable: The stack only reads the workspace and applies none of its settings.");

    private static TestStack With(object disabled) => new TestStack("dev").Workspace(("features", Inputs.Of(("disableLocalAuth", disabled))));
}
