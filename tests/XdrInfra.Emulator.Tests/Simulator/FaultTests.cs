using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class FaultTests
{
    private static readonly SimulationData Small = new() { EventsPerDay = 600 };
    private static readonly DateTime Until = Worlds.Start.AddDays(5);

    [Fact]
    public void A_silent_table_gets_nothing_while_the_others_do()
    {
        var sink = Generate(new() { SilentTables = ["CloudAppEvents"] });

        sink["CloudAppEvents"].ShouldBeEmpty();
        sink["DeviceEvents"].ShouldNotBeEmpty();
    }

    [Fact]
    public void When_the_stream_goes_off_the_connector_stays_green()
    {
        var off = Worlds.Start.AddDays(2);

        var sink = Generate(new() { StreamOffAfter = TimeSpan.FromDays(2) });

        sink["SentinelHealth"].Select(row => row.Text("Status")).ShouldBe(["Success"]);
        sink.All.Where(row => row.Table != "Usage").Max(row => row.Generated).ShouldBeLessThan(off.AddMinutes(5));
    }

    [Fact]
    public void Over_the_daily_cap_only_free_tables_get_rows()
    {
        var sink = Generate(new() { DailyCapHour = 9 });

        sink.All.Where(row => row.Arrived.Hour >= 9 && row.Text("_IsBillable") == "true").ShouldBeEmpty();
        sink["SecurityAlert"].Where(row => row.Arrived.Hour >= 9).ShouldNotBeEmpty();
        sink["Operation"].Where(row => row.Text("Detail").EndsWith("OverQuota", StringComparison.Ordinal)).Count().ShouldBe(5);
        sink["_LogOperation"].Count(row => row.Text("Level") == "Warning").ShouldBe(5);
    }

    [Fact]
    public void Without_a_sensor_Active_Directory_is_unseen()
    {
        var sink = Generate(new() { NoIdentitySensor = true });

        sink["IdentityQueryEvents"].ShouldBeEmpty();
        sink["IdentityDirectoryEvents"].ShouldBeEmpty();
        sink["IdentityLogonEvents"].ShouldNotBeEmpty();
        sink["IdentityLogonEvents"].ShouldAllBe(row => row.Text("Application") != "Active Directory");
        sink["IdentityInfo"].ShouldAllBe(row => row.Text("OnPremisesDistinguishedName") == "");
    }

    [Fact]
    public void Lost_alerts_have_no_row()
    {
        var all = Worlds.Generate(Worlds.Quiet)["SecurityAlert"].Count;

        Worlds.Generate(Worlds.Quiet with { Faults = new() { LostAlertEvery = 5 } })["SecurityAlert"].Count.ShouldBeInRange(all * 7 / 10, all * 9 / 10);
    }

    [Fact]
    public void Some_alerts_arrive_without_entities()
    {
        var alerts = Worlds.Generate(Worlds.Quiet with { Faults = new() { AlertWithoutEntitiesEvery = 4 } })["SecurityAlert"];

        alerts.Count(row => row.Text("Entities") == "[]").ShouldBeInRange(alerts.Count / 8, alerts.Count / 2);
    }

    [Fact]
    public void A_license_that_is_bought_later_starts_by_itself()
    {
        var bought = Worlds.Start.AddDays(3);
        var data = Small with { LicensedAfter = new Dictionary<SourceProduct, TimeSpan> { [SourceProduct.CloudApps] = TimeSpan.FromDays(3) } };

        var sink = Worlds.Generate(data);

        sink["CloudAppEvents"].Min(row => row.Generated).ShouldBeInRange(bought, bought.AddHours(12));
        sink["SecurityAlert"].Where(row => row.Text("ProductName") == "Microsoft Cloud App Security").Min(row => row.Generated).ShouldBeGreaterThan(bought);
    }

    [Fact]
    public void A_product_that_nobody_has_raises_no_alert()
    {
        var data = Worlds.Quiet with { Products = [SourceProduct.Endpoint] };

        Worlds.Generate(data)["SecurityAlert"].Select(row => row.Text("ProductName")).Distinct().ShouldBe(["Microsoft Defender Advanced Threat Protection"]);
    }

    private static RecordingSink Generate(SimulationFaults faults) => Worlds.Generate(Small with { Faults = faults }, to: Until);
}
