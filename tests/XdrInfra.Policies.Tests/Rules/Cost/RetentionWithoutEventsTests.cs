using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class RetentionWithoutEventsTests
{
    [Fact]
    public void Passes_when_the_table_is_streamed() => Ask.Rule<RetentionWithoutEvents>(Kept("DeviceEvents", "DeviceEvents")).ShouldBe("pass");

    [Theory]
    [InlineData("SecurityIncident")]
    [InlineData("SecurityAlert")]
    public void Passes_for_the_tables_that_the_connector_fills_by_itself(string table) =>
        Ask.Rule<RetentionWithoutEvents>(Kept(table)).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_table_is_not_streamed() =>
        Ask.Rule<RetentionWithoutEvents>(Kept("EmailEvents", "DeviceEvents")).ShouldBe(
            "stacks/Pulumi.dev.yaml(18,3): Retention is set for table 'EmailEvents', which is not in 'events'. "
            + "Add 'EmailEvents' to 'events', or remove it from 'retention'.");

    [Fact]
    public void Does_not_apply_when_no_table_is_named() =>
        Ask.Rule<RetentionWithoutEvents>(new TestStack("dev").WithSettings())
            .ShouldBe("not applicable: The stack names no table under 'retention'.");

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<RetentionWithoutEvents>(new TestStack("dev"))
            .ShouldBe("not applicable: The list of events stands in the stack file, which is not at hand.");

    [Fact]
    public void Stays_undecided_while_the_events_are_unknown() =>
        Ask.Rule<RetentionWithoutEvents>(Kept("EmailEvents").WithSettings(settings => settings with
        {
            Events = settings.Events with { Tables = [Value<string>.Unknown(TestSettings.At("dev", 12))] },
        })).ShouldBe("undecided: stacks/Pulumi.dev.yaml(12,3)");

    private static TestStack Kept(string table, params string[] events) => new TestStack("dev").Events(events).WithSettings(settings => settings with
    {
        Retention = settings.Retention with
        {
            Tables = new Dictionary<string, TableRetentionSettings> { [table] = settings.Retention.Default with { Origin = TestSettings.At("dev", 18) } },
        },
    });
}
