using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Alerts;

/// <summary>AlertEvidence: one row per piece of evidence.</summary>
internal sealed class AlertEvidenceProducer : IEventProducer
{
    public string Table => "AlertEvidence";

    public void Write(Row row, EventMoment moment)
    {
        if (moment.Subject is not { Alert: { } alert, Evidence: { } evidence })
        {
            throw new InvalidOperationException("A row of evidence needs the alert and the evidence.");
        }

        row.Text("AlertId", alert.Id);
        row.Text("Title", alert.Title);
        row.Text("Categories", $"[\"{alert.Category}\"]");
        row.Text("AttackTechniques", $"[\"{alert.Technique}\"]");
        row.Text("Severity", alert.Severity);
        row.Text("ServiceSource", alert.Product.ServiceSource);
        row.Text("DetectionSource", alert.DetectionSource);
        row.Text("EvidenceRole", evidence.Impacted ? "Impacted" : "Related");
        row.Json("AdditionalFields", "{}");
        WriteEntity(row, evidence);
    }

    private static void WriteEntity(Row row, EvidenceEntity evidence)
    {
        row.Text("EntityType", EntityType(evidence));
        switch (evidence)
        {
            case EvidenceEntity.Device device:
                row.Text("DeviceId", device.DeviceId);
                row.Text("DeviceName", device.Fqdn);
                row.Text("LocalIP", device.IpAddress);
                break;
            case EvidenceEntity.User user:
                WriteUser(row, user);
                break;
            case EvidenceEntity.File file:
                WriteFile(row, file.Name, file.FolderPath, file.Sha1, file.Sha256);
                row.Long("FileSize", file.Size);
                break;
            case EvidenceEntity.Process process:
                WriteFile(row, process.FileName, process.FolderPath, process.Sha1, process.Sha256);
                row.Text("ProcessCommandLine", process.CommandLine);
                break;
            default:
                WriteRemote(row, evidence);
                break;
        }
    }

    private static void WriteRemote(Row row, EvidenceEntity evidence)
    {
        switch (evidence)
        {
            case EvidenceEntity.Ip ip:
                row.Text("RemoteIP", ip.Address);
                break;
            case EvidenceEntity.Url url:
                row.Text("RemoteUrl", url.Address);
                break;
            case EvidenceEntity.Message message:
                row.Text("NetworkMessageId", message.NetworkMessageId);
                row.Text("EmailSubject", message.Subject);
                break;
            case EvidenceEntity.Mailbox mailbox:
                row.Text("AccountUpn", mailbox.Address);
                break;
            case EvidenceEntity.CloudApplication application:
                row.Text("Application", application.Name);
                row.Int("ApplicationId", application.ApplicationId);
                break;
            case EvidenceEntity.CloudResource resource:
                row.Text("CloudResource", resource.Name);
                row.Text("CloudPlatform", resource.Platform);
                break;
        }
    }

    private static void WriteUser(Row row, EvidenceEntity.User user)
    {
        row.Text("AccountName", user.Name);
        row.Text("AccountDomain", user.Domain);
        row.Text("AccountSid", user.Sid);
        row.Text("AccountObjectId", user.ObjectId);
        row.Text("AccountUpn", user.Upn);
    }

    private static void WriteFile(Row row, string name, string folder, string sha1, string sha256)
    {
        row.Text("FileName", name);
        row.Text("FolderPath", folder);
        row.Text("SHA1", sha1);
        row.Text("SHA256", sha256);
    }

    private static string EntityType(EvidenceEntity evidence) => evidence switch
    {
        EvidenceEntity.Device => "Machine",
        EvidenceEntity.User => "User",
        EvidenceEntity.File => "File",
        EvidenceEntity.Process => "Process",
        EvidenceEntity.Ip => "Ip",
        EvidenceEntity.Url => "Url",
        EvidenceEntity.Message => "MailMessage",
        EvidenceEntity.Mailbox => "Mailbox",
        EvidenceEntity.CloudApplication => "CloudApplication",
        _ => "CloudResource",
    };
}
