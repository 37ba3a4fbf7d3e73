using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceFileEvents: a file is written, renamed or deleted.</summary>
internal sealed class DeviceFileProducer : IEventProducer
{
    private static readonly string[] Actions = ["FileCreated", "FileModified", "FileCreated", "FileRenamed", "FileDeleted"];

    public string Table => "DeviceFileEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var action = moment.Subject.ActionType ?? moment.Dice.Pick(Actions);
        var file = moment.Subject.File ?? EverydayFile(moment, process.User);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", action);
        row.Text("FileName", file.Name);
        row.Text("FolderPath", file.FolderPath + "\\" + file.Name);
        row.Long("FileSize", file.Size);
        row.Text("SHA1", file.Sha1);
        row.Text("SHA256", file.Sha256);
        row.Text("MD5", file.Md5);
        if (action == "FileRenamed")
        {
            row.Text("PreviousFileName", "~" + file.Name);
            row.Text("PreviousFolderPath", file.FolderPath);
        }

        row.Text("RequestAccountName", process.User.AccountName);
        row.Text("RequestAccountDomain", process.User.AccountDomain);
        row.Text("RequestAccountSid", process.User.Sid);
        row.Text("RequestProtocol", "Local");
        row.Bool("IsAzureInfoProtectionApplied", moment.Subject.SensitivityLabel is not null);
        row.Text("SensitivityLabel", moment.Subject.SensitivityLabel);
        row.Json("AdditionalFields", "{}");
        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }

    private static SimulatedFile EverydayFile(EventMoment moment, SimulatedUser user) =>
        Software.File(moment.Dice, moment.Dice.Pick(Surroundings.Documents), $@"C:\Users\{user.AccountName}\Documents");
}
