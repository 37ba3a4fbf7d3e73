using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class WorkspaceSettingsNotAppliedTests
{
    [Fact]
    public void Passes_when_nothing_was_written() => Ask.Rule<WorkspaceSettingsNotApplied>(Read()).ShouldBe("pass");

    [Fact]
    public void Fails_for_each_setting_that_was_written() =>
        Ask.Rule<WorkspaceSettingsNotApplied>(Read(workspace => workspace with
        {
            RetentionDays = TestSettings.Written(180, "dev", 21),
            Tags = new Dictionary<string, Value<string>> { ["owner"] = TestSettings.Written("soc", "dev", 22) },
        })).ShouldBe(
            "stacks/Pulumi.dev.yaml(21,3): 'retentionDays' of the workspace is not applied, because 'create' is false and the workspace is only read. "
            + "Set 'create' to true to have it applied, or remove 'retentionDays'.\n"
            + "stacks/Pulumi.dev.yaml(22,3): 'tags.owner' of the workspace is not applied, because 'create' is false and the workspace is only read. "
            + "Set 'create' to true to have it applied, or remove 'tags.owner'.");

    [Fact]
    public void Does_not_apply_when_the_stack_makes_the_workspace() =>
        Ask.Rule<WorkspaceSettingsNotApplied>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack makes the workspace.");

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<WorkspaceSettingsNotApplied>(new TestStack("dev"))
            .ShouldBe("not applicable: Only the stack file says which settings were written, and it is not at hand.");

    [Fact]
    public void Stays_undecided_while_it_is_unknown_whether_the_stack_makes_the_workspace() =>
        Ask.Rule<WorkspaceSettingsNotApplied>(Read(workspace => workspace with { Create = Value<bool>.Unknown(TestSettings.At("dev", 8)) }))
            .ShouldBe("undecided: stacks/Pulumi.dev.yaml(8,3)");

    private static TestStack Read(Func<WorkspaceSettings, WorkspaceSettings>? change = null) => new TestStack("dev").WithSettings(settings => settings with
    {
        Workspace = (change ?? (workspace => workspace))(settings.Workspace with { Create = Value<bool>.Default(false, TestSettings.At("dev", 8)) }),
    });
}
