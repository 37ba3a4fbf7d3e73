using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceLogonEvents: somebody signs in to a device.</summary>
internal sealed class DeviceLogonProducer : IEventProducer
{
    private static readonly string[] Types = ["Interactive", "Network", "Unlock", "RemoteInteractive", "Batch"];

    public string Table => "DeviceLogonEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var user = moment.Subject.User ?? device.User;
        var failed = moment.Subject.ActionType == "LogonFailed" || (moment.Subject.ActionType is null && moment.Dice.Chance(0.03));
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", failed ? "LogonFailed" : "LogonSuccess");
        row.Text("FailureReason", failed ? "InvalidUserNameOrPassword" : "");
        row.Text("AccountDomain", user.AccountDomain);
        row.Text("AccountName", user.AccountName);
        row.Text("AccountSid", user.Sid);
        row.Text("LogonType", moment.Dice.PickSkewed(Types));
        row.Text("Protocol", "Kerberos");
        row.Bool("IsLocalAdmin", user.IsAdministrator);
        row.Long("LogonId", moment.Dice.Between(100_000, 9_000_000));
        row.Text("RemoteIP", moment.Subject.Remote?.Ip ?? device.Gateway);
        row.Text("RemoteIPType", moment.Subject.Remote is null ? "Private" : "Public");
        row.Json("AdditionalFields", "{}");
        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }
}
