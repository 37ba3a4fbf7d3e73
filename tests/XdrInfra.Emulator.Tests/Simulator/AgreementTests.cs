using System.Text.Json;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>The tables tell one story: the same device, user, hash, address and message everywhere.</summary>
public sealed class AgreementTests
{
    private static readonly RecordingSink Rows = Worlds.Default;

    // Traces of the youngest alerts may still be on their way.
    private static readonly DateTime Settled = Worlds.End.AddHours(-8);

    [Fact]
    public void Every_alert_of_an_incident_has_its_row()
    {
        var known = Values("SecurityAlert", "SystemAlertId");

        Rows["SecurityIncident"].Where(row => row.Generated < Settled).SelectMany(row => row.Json("AlertIds").Texts()).Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Alerts_are_the_same_in_both_alert_tables()
    {
        var inSentinel = Rows["SecurityAlert"].Where(row => row.Generated < Settled).Select(row => row.Text("VendorOriginalId"));
        var inDefender = Rows["AlertInfo"].Where(row => row.Time("Timestamp") < Settled.AddMinutes(-5)).Select(row => row.Text("AlertId")).ToHashSet(StringComparer.Ordinal);

        inDefender.Except(Values("SecurityAlert", "VendorOriginalId")).ShouldBeEmpty();
        inSentinel.Except(Values("AlertInfo", "AlertId")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_alert_has_evidence() =>
        Rows["AlertInfo"].Where(row => row.Generated < Settled).Select(row => row.Text("AlertId")).Except(Values("AlertEvidence", "AlertId")).ShouldBeEmpty();

    [Theory]
    [InlineData("Machine", "DeviceId", "DeviceInfo", "DeviceId")]
    [InlineData("Process", "SHA256", "DeviceProcessEvents", "SHA256")]
    [InlineData("Process", "ProcessCommandLine", "DeviceProcessEvents", "ProcessCommandLine")]
    [InlineData("File", "SHA256", "DeviceFileEvents", "SHA256")]
    [InlineData("MailMessage", "NetworkMessageId", "EmailEvents", "NetworkMessageId")]
    [InlineData("MailMessage", "NetworkMessageId", "EmailUrlInfo", "NetworkMessageId")]
    [InlineData("MailMessage", "NetworkMessageId", "EmailPostDeliveryEvents", "NetworkMessageId")]
    [InlineData("Url", "RemoteUrl", "EmailUrlInfo", "Url")]
    [InlineData("Url", "RemoteUrl", "UrlClickEvents", "Url")]
    [InlineData("User", "AccountObjectId", "IdentityInfo", "AccountObjectId")]
    [InlineData("CloudApplication", "Application", "CloudAppEvents", "Application")]
    public void Evidence_is_found_in_the_events(string entity, string column, string table, string there)
    {
        var evidence = Evidence(entity).Select(row => row.Text(column)).ToList();

        evidence.ShouldNotBeEmpty();
        evidence.Except(Values(table, there)).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_in_evidence_is_seen_in_some_event()
    {
        var seen = Values("DeviceNetworkEvents", "RemoteIP").Union(Values("CloudAppEvents", "IPAddress")).Union(Values("IdentityLogonEvents", "IPAddress")).Union(Values("EmailEvents", "SenderIPv4"));

        Evidence("Ip").Select(row => row.Text("RemoteIP")).Except(seen).ShouldBeEmpty();
    }

    [Fact]
    public void Entities_of_an_alert_name_the_device_of_its_evidence()
    {
        var devices = Evidence("Machine").ToLookup(row => row.Text("AlertId"), row => row.Text("DeviceId"));

        foreach (var alert in Rows["SecurityAlert"].Where(row => devices.Contains(row.Text("VendorOriginalId"))))
        {
            var hosts = JsonDocument.Parse(alert.Text("Entities")).RootElement.EnumerateArray().Where(entity => entity.GetProperty("Type").GetString() == "host");
            hosts.Select(host => host.GetProperty("MdatpDeviceId").GetString()).ShouldBe(devices[alert.Text("VendorOriginalId")]);
        }
    }

    [Theory]
    [InlineData("AttachmentCount", "EmailAttachmentInfo")]
    [InlineData("UrlCount", "EmailUrlInfo")]
    public void A_message_has_as_many_rows_as_it_says(string count, string table)
    {
        var rows = Rows[table].CountBy(row => row.Text("NetworkMessageId")).ToDictionary();

        Rows["EmailEvents"].Where(row => row.Generated < Settled).Where(row => rows.GetValueOrDefault(row.Text("NetworkMessageId")) != row.Number(count)).ShouldBeEmpty();
    }

    [Fact]
    public void A_click_follows_a_delivered_message()
    {
        var sent = Rows["EmailEvents"].ToDictionary(row => row.Text("NetworkMessageId"), row => row.Generated);

        Rows["UrlClickEvents"].Where(row => row.Generated < Settled).Where(row => row.Generated < sent[row.Text("NetworkMessageId")]).ShouldBeEmpty();
    }

    private static IEnumerable<RecordedRow> Evidence(string entity) => Rows["AlertEvidence"].Where(row => row.Text("EntityType") == entity && row.Generated < Settled);

    private static HashSet<string> Values(string table, string column) => [.. Rows[table].Select(row => row.Text(column))];
}
