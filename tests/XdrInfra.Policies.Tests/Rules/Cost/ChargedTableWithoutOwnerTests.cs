using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class ChargedTableWithoutOwnerTests
{
    private static readonly TestStack Stack = new TestStack("dev").Events("DeviceInfo", "DeviceEvents");

    [Theory]
    [InlineData("endpoint")]
    [InlineData("DeviceInfo", "DeviceEvents")]
    public void Passes_when_the_group_or_each_table_has_an_owner(params string[] owned) =>
        Ask.Rule<ChargedTableWithoutOwner>(Owned(owned)).ShouldBe("pass");

    [Fact]
    public void Fails_once_for_the_tables_of_one_entry() =>
        Ask.Rule<ChargedTableWithoutOwner>(Stack).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Tables 'DeviceInfo' and 'DeviceEvents' are charged and have no owner. "
            + "Name one under 'owners', for example { DeviceInfo: soc@example.com }; a group such as 'endpoint' may stand for its tables.");

    [Fact]
    public void Fails_for_the_one_table_that_has_none() =>
        Ask.Rule<ChargedTableWithoutOwner>(Owned("DeviceInfo"))
            .ShouldStartWith("stacks/Pulumi.dev.yaml(12,3): Table 'DeviceEvents' is charged and has no owner.");

    [Theory]
    [InlineData("AlertInfo")]
    [InlineData("AlertEvidence")]
    public void Counts_the_alert_tables_as_charged(string table) =>
        Ask.Rule<ChargedTableWithoutOwner>(new TestStack("dev").Events(table)).ShouldContain($"Table '{table}' is charged and has no owner.");

    [Fact]
    public void Takes_an_owner_that_is_not_known_yet_for_an_owner() =>
        Ask.Rule<ChargedTableWithoutOwner>(Stack.WithSettings(settings => settings with
        {
            Owners = new Dictionary<string, Value<string>> { ["endpoint"] = Value<string>.Unknown(TestSettings.At("dev", 17)) },
        })).ShouldBe("pass");

    [Fact]
    public void Does_not_apply_without_events() =>
        Ask.Rule<ChargedTableWithoutOwner>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack streams no event tables.");

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<ChargedTableWithoutOwner>(new TestStack("dev"))
            .ShouldBe("not applicable: Owners stand in the stack file, which is not at hand.");

    [Fact]
    public void Stays_undecided_while_the_owners_are_unknown() =>
        Ask.Rule<ChargedTableWithoutOwner>(Stack.WithSettings(settings => settings with { UnknownMaps = new HashSet<string>(StringComparer.Ordinal) { "xdr-infra:owners" } }))
            .ShouldBe("undecided: xdr-infra:owners");

    private static TestStack Owned(params string[] names) => Stack.WithSettings(settings => settings with
    {
        Owners = names.ToDictionary(name => name, _ => TestSettings.Written("soc@example.com", "dev", 17)),
    });
}
