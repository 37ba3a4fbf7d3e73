namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Rows that an analyst would not stumble over: columns of one row fit each other.</summary>
public sealed class BelievabilityTests
{
    private static readonly RecordingSink Rows = Worlds.Default;

    [Fact]
    public void Names_are_asked_at_port_53_of_a_name_server_of_the_organisation()
    {
        var asked = Rows["DeviceNetworkEvents"].Where(row => row.Text("ActionType") == "DnsConnectionInspected").ToList();

        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(row => row.Number("RemotePort") == 53 && row.Text("Protocol") == "Udp" && row.Text("RemoteIPType") == "Private");
        asked.Select(row => row.Text("RemoteIP")).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void What_comes_in_comes_from_a_neighbour_to_a_port_that_listens()
    {
        var taken = Rows["DeviceNetworkEvents"].Where(row => row.Text("ActionType") == "InboundConnectionAccepted").ToList();

        taken.ShouldNotBeEmpty();
        taken.ShouldAllBe(row => row.Number("LocalPort") < 49_152 && row.Number("RemotePort") >= 49_152 && row.Text("RemoteIPType") == "Private");
    }

    [Fact]
    public void Colleagues_send_no_spam() => Rows["EmailEvents"]
        .Where(row => row.Text("ThreatTypes") == "Spam" && row.Text("SenderFromAddress").EndsWith("@contoso.example", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_message_that_is_no_threat_is_delivered() => Rows["EmailEvents"]
        .Where(row => row.Text("ThreatTypes").Length == 0 && row.Text("DeliveryAction") != "Delivered").ShouldBeEmpty();

    [Fact]
    public void A_workday_has_more_sign_ins_than_a_Sunday()
    {
        var days = Rows["IdentityLogonEvents"].CountBy(row => row.Generated.Date).ToList();

        days.Where(day => day.Key.DayOfWeek == DayOfWeek.Tuesday).Min(day => day.Value)
            .ShouldBeGreaterThan(2 * days.Where(day => day.Key.DayOfWeek == DayOfWeek.Sunday).Max(day => day.Value));
    }

    [Fact]
    public void The_same_alert_comes_twice_under_two_ids_while_its_own_connector_goes_on_sending()
    {
        var data = Worlds.Quiet with { Faults = new() { ComponentConnectorsKeepSending = true } };
        var history = Worlds.Connected.With(new XdrInfra.Emulator.Simulator.History.WorldFact.ComponentConnectorsConnected(Worlds.Start, ["AzureAdvancedThreatProtection"]));

        var alerts = Worlds.Generate(data, history)["SecurityAlert"].Where(row => row.Text("ProductName") == "Azure Advanced Threat Protection" && row.Arrived < Worlds.End.AddMinutes(-2))
            .GroupBy(row => row.Text("VendorOriginalId")).ToList();

        alerts.ShouldNotBeEmpty();
        alerts.ShouldAllBe(alert => alert.Select(row => row.Text("SystemAlertId")).Distinct().Count() == 2);
    }
}
