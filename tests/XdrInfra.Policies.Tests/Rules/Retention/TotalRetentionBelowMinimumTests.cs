using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Retention;

public sealed class TotalRetentionBelowMinimumTests
{
    private static readonly TestStack Stack = new TestStack("dev").WithSettings(settings => settings with
    {
        Retention = settings.Retention with { MinimumDays = TestSettings.Written(180, "dev", 14) },
    });

    [Theory]
    [InlineData(180)]
    [InlineData(4383)]
    public void Passes_when_the_total_reaches_the_minimum(int days) =>
        Ask.Rule<TotalRetentionBelowMinimum>(Stack.Retention("DeviceEvents", ("totalRetentionInDays", days))).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_total_is_one_day_short() =>
        Ask.Rule<TotalRetentionBelowMinimum>(Stack.Retention("DeviceEvents", ("totalRetentionInDays", 179))).ShouldBe(
            "retention-DeviceEvents.totalRetentionInDays: Table 'DeviceEvents' is kept for 179 days, and the stack's minimum is 180. "
            + "Set 'totalDays' to 180 or more.");

    [Fact]
    public void Fails_for_the_known_table_while_another_is_unknown() =>
        Ask.Rule<TotalRetentionBelowMinimum>(Stack
            .Retention("DeviceInfo", ("totalRetentionInDays", Inputs.Unknown))
            .Retention("DeviceEvents", ("totalRetentionInDays", 30))).ShouldStartWith("retention-DeviceEvents.totalRetentionInDays: ");

    [Fact]
    public void Says_it_once_for_the_tables_of_one_line()
    {
        var days = new PropertyValue.Number(30) { Origin = TestSettings.At("dev", 14) };
        var tables = new[] { "DeviceInfo", "DeviceEvents", "DeviceLogonEvents", "DeviceFileEvents", "EmailEvents" };
        var stack = tables.Aggregate(Stack, (all, table) => all.Retention(table, ("totalRetentionInDays", days)));

        Ask.Rule<TotalRetentionBelowMinimum>(stack).ShouldBe(
            "stacks/Pulumi.dev.yaml(14,3): Tables 'DeviceInfo', 'DeviceEvents', 'DeviceLogonEvents' and 2 more are kept for 30 days, "
            + "and the stack's minimum is 180. Set 'totalDays' to 180 or more.");
    }

    [Fact]
    public void Stays_undecided_when_a_total_is_unknown() =>
        Ask.Rule<TotalRetentionBelowMinimum>(Stack.Retention("DeviceEvents", ("totalRetentionInDays", Inputs.Unknown)))
            .ShouldBe("undecided: retention-DeviceEvents.totalRetentionInDays");

    [Fact]
    public void Stays_undecided_when_the_minimum_is_unknown()
    {
        var stack = Stack.WithSettings(settings => settings with
        {
            Retention = settings.Retention with { MinimumDays = Value<int>.Unknown(TestSettings.At("dev", 14)) },
        });

        Ask.Rule<TotalRetentionBelowMinimum>(stack).ShouldBe("undecided: stacks/Pulumi.dev.yaml(14,3)");
    }

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<TotalRetentionBelowMinimum>(new TestStack("dev"))
            .ShouldBe("not applicable: The minimum stands in the stack file, which is not at hand.");
}
