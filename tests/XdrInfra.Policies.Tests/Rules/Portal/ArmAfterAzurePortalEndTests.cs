using XdrInfra.Policies.Rules.Portal;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Portal;

public sealed class ArmAfterAzurePortalEndTests
{
    [Fact]
    public void Passes_on_the_last_day() => Ask.Rule<ArmAfterAzurePortalEnd>(Managed("arm").On("2027-03-31")).ShouldBe("pass");

    [Fact]
    public void Fails_on_the_day_after() =>
        Ask.Rule<ArmAfterAzurePortalEnd>(Managed("arm").On("2027-04-01")).ShouldBe(
            "connector.managedBy: The connector is managed by 'arm' on 2027-04-01, after Sentinel left the Azure portal on 2027-03-31. "
            + "Onboard the workspace to the Defender portal and set 'managedBy' to 'auto' or 'portal'.");

    [Theory]
    [InlineData("auto")]
    [InlineData("portal")]
    public void Passes_when_the_portal_may_manage_it(string managedBy) =>
        Ask.Rule<ArmAfterAzurePortalEnd>(Managed(managedBy).On("2028-01-01")).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_when_it_is_unknown() =>
        Ask.Rule<ArmAfterAzurePortalEnd>(Managed(Inputs.Unknown)).ShouldBe("undecided: connector.managedBy");

    private static TestStack Managed(object by) => new TestStack("dev").Connector(("managedBy", by));
}
