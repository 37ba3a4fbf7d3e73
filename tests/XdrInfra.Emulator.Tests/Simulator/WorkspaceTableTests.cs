using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Tables that the connector does not fill: usage, users.</summary>
public sealed class WorkspaceTableTests
{
    [Fact]
    public void Usage_adds_up_to_the_size_of_the_rows()
    {
        var last = Worlds.Default["Usage"].Max(row => row.Time("EndTime"));

        foreach (var table in Worlds.Default.Tables.Where(table => table != "Usage"))
        {
            var used = Worlds.Default["Usage"].Where(row => row.Text("DataType") == table).Sum(row => row.Real("Quantity"));
            used.ShouldBe(Worlds.Default[table].Where(row => row.Arrived < last).Sum(row => row.Real("_BilledSize")) / 1_000_000, 1e-6);
        }
    }

    [Fact]
    public void Usage_says_what_is_charged()
    {
        var free = Worlds.Default["Usage"].Where(row => !row.Flag("IsBillable")).Select(row => row.Text("DataType")).Distinct();

        free.Order(StringComparer.Ordinal).ShouldBe(["SecurityAlert", "SecurityIncident"]);
    }

    [Fact]
    public void All_users_are_synchronised_soon_after_entity_analytics_is_on()
    {
        var users = Worlds.Default["IdentityInfo"].Where(row => row.Arrived < Worlds.Start.AddHours(3)).ToList();

        users.Count.ShouldBe(50);
        users.Count(row => row.Text("OnPremisesDistinguishedName").Length > 0).ShouldBe(45);
    }

    [Fact]
    public void Some_users_on_premises_are_synchronised_again_every_day()
    {
        var recent = Worlds.Default["IdentityInfo"].Where(row => row.Generated > Worlds.End.AddDays(-1));

        recent.ShouldContain(row => row.Text("AccountSID").Length > 0);
    }

    [Fact]
    public void Without_entity_analytics_there_are_no_users() =>
        Worlds.Generate(Worlds.Quiet, new([new WorldFact.ConnectorConnected(Worlds.Start, true, true, [])]))["IdentityInfo"].ShouldBeEmpty();

    [Fact]
    public void With_Entra_only_nothing_is_known_of_Active_Directory()
    {
        var users = Worlds.Generate(Worlds.Quiet, new([new WorldFact.EntityAnalyticsSet(Worlds.Start, ["AzureActiveDirectory"])]))["IdentityInfo"];

        users.ShouldNotBeEmpty();
        users.ShouldAllBe(row => row.Text("SourceSystem") == "AzureActiveDirectory" && row.Text("AccountSID") == "");
    }

    [Fact]
    public void Behavior_analytics_writes_only_when_it_is_on()
    {
        Worlds.Default["BehaviorAnalytics"].ShouldNotBeEmpty();
        Worlds.Generate(Worlds.Quiet, new([new WorldFact.ConnectorConnected(Worlds.Start, true, true, [])]))["BehaviorAnalytics"].ShouldBeEmpty();
    }
}
