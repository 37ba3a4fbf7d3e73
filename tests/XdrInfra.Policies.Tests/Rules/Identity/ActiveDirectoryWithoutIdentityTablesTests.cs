using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Identity;

public sealed class ActiveDirectoryWithoutIdentityTablesTests
{
    private static readonly TestStack Stack = new TestStack("dev").Entities("ActiveDirectory");

    [Theory]
    [InlineData("IdentityLogonEvents")]
    [InlineData("IdentityDirectoryEvents")]
    public void Passes_when_an_identity_table_is_streamed(string table) =>
        Ask.Rule<ActiveDirectoryWithoutIdentityTables>(Stack.Events(table)).ShouldBe("pass");

    [Fact]
    public void Passes_when_the_graph_alone_shows_an_identity_table() =>
        Ask.Rule<ActiveDirectoryWithoutIdentityTables>(Stack.Retention("IdentityQueryEvents")).ShouldBe("pass");

    [Fact]
    public void Fails_without_one() =>
        Ask.Rule<ActiveDirectoryWithoutIdentityTables>(Stack.Events("DeviceEvents")).ShouldBe(
            "stacks/Pulumi.dev.yaml(11,3): Users of Active Directory are synchronised, and no identity table is streamed. "
            + "Add 'identity' to 'events' when hunts need what those users did.");

    [Fact]
    public void Does_not_apply_when_only_entra_users_are_synchronised() =>
        Ask.Rule<ActiveDirectoryWithoutIdentityTables>(new TestStack("dev").Entities("AzureActiveDirectory"))
            .ShouldBe("not applicable: The stack synchronises no users of Active Directory.");

    [Fact]
    public void Stays_undecided_while_the_events_are_unknown() =>
        Ask.Rule<ActiveDirectoryWithoutIdentityTables>(Stack.WithSettings(settings => settings with
        {
            Events = settings.Events with { Tables = [Value<string>.Unknown(TestSettings.At("dev", 12))] },
        })).ShouldBe("undecided: stacks/Pulumi.dev.yaml(12,3)");
}
