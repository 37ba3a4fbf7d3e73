using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceEvents: everything else that a device reports, antivirus detections included.</summary>
internal sealed class DeviceEventProducer : IEventProducer
{
    private static readonly string[] Actions =
        ["GetClipboardData", "NamedPipeEvent", "PowerShellCommand", "AmsiScriptDetection", "UsbDriveMounted", "ScheduledTaskCreated", "ServiceInstalled", "BrowserLaunchedToOpenUrl", "DnsQueryResponse", "OpenProcessApiCall"];

    public string Table => "DeviceEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", moment.Subject.ActionType ?? moment.Dice.PickSkewed(Actions));
        row.Text("AccountDomain", process.User.AccountDomain);
        row.Text("AccountName", process.User.AccountName);
        row.Text("AccountSid", process.User.Sid);
        row.Text("LocalIP", device.Ip);
        WriteTarget(row, moment);
        row.Long("LogonId", moment.Dice.Between(100_000, 9_000_000));
        row.Long("InitiatingProcessLogonId", 999);
        row.Json("AdditionalFields", AdditionalFields(moment));
        InitiatingProcess.Write(row, moment, process);
    }

    private static void WriteTarget(Row row, EventMoment moment)
    {
        if (moment.Subject.File is { } file)
        {
            row.Text("FileName", file.Name);
            row.Text("FolderPath", file.FolderPath + "\\" + file.Name);
            row.Long("FileSize", file.Size);
            row.Text("SHA1", file.Sha1);
            row.Text("SHA256", file.Sha256);
            row.Text("MD5", file.Md5);
        }

        if (moment.Subject.Remote is { } remote)
        {
            row.Text("RemoteIP", remote.Ip);
            row.Int("RemotePort", remote.Port);
            row.Text("RemoteUrl", remote.Domain);
        }
    }

    private static string AdditionalFields(EventMoment moment) => moment.Subject.ActionType == "AntivirusDetection"
        ? """{"ThreatName":"Trojan:Win32/Simulated","WasRemediated":true,"WasExecutingWhileDetected":false}"""
        : """{"Source":"Sensor"}""";
}
