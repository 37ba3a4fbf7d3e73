using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Identity;

/// <summary>IdentityLogonEvents: sign-ins that Defender for Identity sees on domain controllers and Defender for Cloud Apps in the cloud.</summary>
internal sealed class IdentityLogonProducer : IEventProducer
{
    public string Table => "IdentityLogonEvents";

    /// <summary>Two of five sign-ins are to the cloud, so the table lives without a sensor too.</summary>
    public static bool IsCloud(in Occurrence occurrence) =>
        occurrence.Subject?.Application is { } application ? application != IdentityColumns.ActiveDirectory : occurrence.Key % 5 < 2;

    public void Write(Row row, EventMoment moment)
    {
        var user = moment.User();
        var device = moment.Device();
        var cloud = IsCloud(moment.Occurrence);
        var failed = moment.Subject.ActionType == "LogonFailed" || (moment.Subject.ActionType is null && moment.Dice.Chance(0.04));
        row.Text("ActionType", failed ? "LogonFailed" : "LogonSuccess");
        row.Text("FailureReason", failed ? "WrongPassword" : "");
        row.Text("Application", cloud ? moment.Subject.Application ?? "Microsoft 365" : IdentityColumns.ActiveDirectory);
        if (cloud)
        {
            WriteCloud(row, moment, user);
            return;
        }

        IdentityColumns.Write(row, moment, user, device);
        row.Text("LogonType", "Credentials validation");
        row.Text("Protocol", moment.Dice.Chance(0.8) ? "Kerberos" : "Ntlm");
        row.Text("OSPlatform", device.System.Platform);
        row.Text("DeviceType", device.System.DeviceType);
        row.Json("AdditionalFields", """{"Category":"Logon"}""");
    }

    private static void WriteCloud(Row row, EventMoment moment, SimulatedUser user)
    {
        IdentityColumns.WriteAccount(row, user);
        row.Text("ReportId", moment.Dice.Guid().ToString());
        row.Text("IPAddress", moment.Subject.Remote?.Ip ?? user.HomeIp);
        row.Text("Location", moment.Subject.Remote is null ? user.Country : "KP");
        row.Text("ISP", "Example Telecom");
        row.Text("LogonType", "OAuth2:Authorize");
        row.Text("OSPlatform", "Windows");
        row.Text("DeviceType", "Desktop");
        row.Json("UncommonForUser", moment.Subject.Remote is null ? "[]" : """["ISP","Country"]""");
        row.Json("LastSeenForUser", """{"ISP":1,"Country":1}""");
        row.Json("AdditionalFields", """{"Category":"Logon"}""");
    }
}
