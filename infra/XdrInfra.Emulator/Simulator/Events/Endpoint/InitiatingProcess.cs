using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>The columns about the process behind an event, common to eight device tables.</summary>
internal static class InitiatingProcess
{
    private const string SystemSid = "S-1-5-18";

    public static void Write(Row row, EventMoment moment, in RunningProcess process)
    {
        WriteAccount(row, process);
        WriteFile(row, process);
        row.Text("InitiatingProcessCommandLine", process.CommandLine);
        row.Time("InitiatingProcessCreationTime", process.Started);
        row.Long("InitiatingProcessId", process.Id);
        row.Text("InitiatingProcessParentFileName", process.Image.ParentFileName);
        row.Long("InitiatingProcessParentId", (process.Id / 2) + 4);
        row.Time("InitiatingProcessParentCreationTime", process.Started.AddMinutes(-37));
        row.Long("InitiatingProcessSessionId", process.Image.IsService ? 0 : 1);
        row.Text("InitiatingProcessUniqueId", UniqueId(moment, process));
        row.Bool("IsInitiatingProcessRemoteSession", false);
    }

    /// <summary>Two columns that five of the tables have besides.</summary>
    public static void WriteTrust(Row row, in RunningProcess process)
    {
        row.Text("InitiatingProcessIntegrityLevel", process.Image.IsService ? "System" : "Medium");
        row.Text("InitiatingProcessTokenElevation", process.Image.IsService ? "TokenElevationTypeDefault" : "TokenElevationTypeLimited");
    }

    public static string UniqueId(EventMoment moment, in RunningProcess process) => (((ulong)process.Id << 40) | (moment.Occurrence.Key >> 24)).ToString();

    private static void WriteAccount(Row row, in RunningProcess process)
    {
        if (process.Image.IsService)
        {
            row.Text("InitiatingProcessAccountDomain", "nt authority");
            row.Text("InitiatingProcessAccountName", "system");
            row.Text("InitiatingProcessAccountSid", SystemSid);
            return;
        }

        row.Text("InitiatingProcessAccountDomain", process.User.AccountDomain);
        row.Text("InitiatingProcessAccountName", process.User.AccountName);
        row.Text("InitiatingProcessAccountSid", process.User.Sid);
        row.Text("InitiatingProcessAccountObjectId", process.User.ObjectId);
        row.Text("InitiatingProcessAccountUpn", process.User.Upn);
    }

    private static void WriteFile(Row row, in RunningProcess process)
    {
        var image = process.Image;
        row.Text("InitiatingProcessFileName", image.FileName);
        row.Long("InitiatingProcessFileSize", image.FileSize);
        row.Text("InitiatingProcessFolderPath", image.FolderPath);
        row.Text("InitiatingProcessMD5", image.Md5);
        row.Text("InitiatingProcessSHA1", image.Sha1);
        row.Text("InitiatingProcessSHA256", image.Sha256);
        row.Text("InitiatingProcessVersionInfoCompanyName", image.Company);
        row.Text("InitiatingProcessVersionInfoFileDescription", image.Description);
        row.Text("InitiatingProcessVersionInfoInternalFileName", image.FileName);
        row.Text("InitiatingProcessVersionInfoOriginalFileName", image.FileName);
        row.Text("InitiatingProcessVersionInfoProductName", image.Product);
        row.Text("InitiatingProcessVersionInfoProductVersion", image.Version);
    }
}
