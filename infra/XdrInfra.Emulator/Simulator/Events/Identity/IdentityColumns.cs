using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Identity;

/// <summary>Who acts, from where, on which server: common to the three identity tables.</summary>
internal static class IdentityColumns
{
    public const string ActiveDirectory = "Active Directory";

    public static void Write(Row row, EventMoment moment, SimulatedUser user, SimulatedDevice source)
    {
        WriteAccount(row, user);
        row.Text("DeviceName", source.Fqdn);
        row.Text("IPAddress", moment.Subject.Remote?.Ip ?? source.Ip);
        row.Text("Port", moment.Dice.Between(49_152, 65_535).ToString());
        WriteServer(row, moment.World.DomainController);
        row.Text("ReportId", moment.Dice.Guid().ToString());
    }

    public static void WriteAccount(Row row, SimulatedUser user)
    {
        row.Text("AccountName", user.AccountName);
        row.Text("AccountDomain", user.AccountDomain);
        row.Text("AccountUpn", user.Upn);
        row.Text("AccountSid", user.OnPremises ? user.Sid : "");
        row.Text("AccountObjectId", user.ObjectId);
        row.Text("AccountDisplayName", user.DisplayName);
    }

    // Port columns are text in a workspace, numbers in advanced hunting only.
    private static void WriteServer(Row row, SimulatedDevice server)
    {
        row.Text("DestinationDeviceName", server.Fqdn);
        row.Text("DestinationIPAddress", server.Ip);
        row.Text("DestinationPort", "88");
        row.Text("TargetDeviceName", server.Fqdn);
    }
}
