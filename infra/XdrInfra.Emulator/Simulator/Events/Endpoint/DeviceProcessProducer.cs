using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceProcessEvents: a process starts.</summary>
internal sealed class DeviceProcessProducer : IEventProducer
{
    public string Table => "DeviceProcessEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device) with { Started = moment.Time };
        var parent = RunningProcess.ParentOf(moment, process);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", "ProcessCreated");
        WriteFile(row, process);
        WriteAccount(row, process);
        row.Text("ProcessCommandLine", process.CommandLine);
        row.Time("ProcessCreationTime", process.Started);
        row.Long("ProcessId", process.Id);
        row.Text("ProcessIntegrityLevel", process.Image.IsService ? "System" : "Medium");
        row.Text("ProcessTokenElevation", "TokenElevationTypeDefault");
        row.Text("ProcessUniqueId", InitiatingProcess.UniqueId(moment, process));
        row.Long("CreatedProcessSessionId", process.Image.IsService ? 0 : 1);
        row.Bool("IsProcessRemoteSession", false);
        row.Long("LogonId", moment.Dice.Between(100_000, 9_000_000));
        InitiatingProcess.Write(row, moment, parent);
        InitiatingProcess.WriteTrust(row, parent);
        row.Long("InitiatingProcessLogonId", 999);
        row.Text("InitiatingProcessSignatureStatus", "Valid");
        row.Text("InitiatingProcessSignerType", "OsVendor");
        row.Json("AdditionalFields", "{}");
    }

    private static void WriteFile(Row row, in RunningProcess process)
    {
        var image = process.Image;
        row.Text("FileName", image.FileName);
        row.Text("FolderPath", image.FolderPath + "\\" + image.FileName);
        row.Long("FileSize", image.FileSize);
        row.Text("SHA1", image.Sha1);
        row.Text("SHA256", image.Sha256);
        row.Text("MD5", image.Md5);
        row.Text("ProcessVersionInfoCompanyName", image.Company);
        row.Text("ProcessVersionInfoFileDescription", image.Description);
        row.Text("ProcessVersionInfoInternalFileName", image.FileName);
        row.Text("ProcessVersionInfoOriginalFileName", image.FileName);
        row.Text("ProcessVersionInfoProductName", image.Product);
        row.Text("ProcessVersionInfoProductVersion", image.Version);
    }

    private static void WriteAccount(Row row, in RunningProcess process)
    {
        if (process.Image.IsService)
        {
            row.Text("AccountDomain", "nt authority");
            row.Text("AccountName", "system");
            row.Text("AccountSid", "S-1-5-18");
            return;
        }

        row.Text("AccountDomain", process.User.AccountDomain);
        row.Text("AccountName", process.User.AccountName);
        row.Text("AccountSid", process.User.Sid);
        row.Text("AccountObjectId", process.User.ObjectId);
        row.Text("AccountUpn", process.User.Upn);
    }
}
