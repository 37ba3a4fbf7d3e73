using System.Text.Json;
using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>The entities of an alert as SecurityAlert writes them: a JSON text with numbered objects.</summary>
internal static class EntityJson
{
    // https://learn.microsoft.com/azure/sentinel/entities-reference
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<EvidenceEntity> evidence) =>
        JsonSerializer.Serialize(evidence.Select((entity, index) => WithId(index + 2, Entity(entity))), Plain);

    private static Dictionary<string, object> WithId(int id, Dictionary<string, object> entity) => new(entity.Prepend(new("$id", id.ToString())));

    private static Dictionary<string, object> Entity(EvidenceEntity evidence) => evidence switch
    {
        EvidenceEntity.Device device => new() { ["HostName"] = device.HostName, ["FQDN"] = device.Fqdn, ["OSFamily"] = "Windows", ["MdatpDeviceId"] = device.DeviceId, ["LeadingHost"] = true, ["Type"] = "host" },
        EvidenceEntity.User user => new() { ["Name"] = user.Name, ["NTDomain"] = user.Domain, ["Sid"] = user.Sid, ["AadUserId"] = user.ObjectId, ["UPNSuffix"] = user.Upn.Split('@')[1], ["DisplayName"] = user.DisplayName, ["Type"] = "account" },
        EvidenceEntity.File file => File(file.Name, file.FolderPath, file.Sha1, file.Sha256),
        EvidenceEntity.Process process => Process(process),
        EvidenceEntity.Ip ip => new() { ["Address"] = ip.Address, ["Type"] = "ip" },
        EvidenceEntity.Url url => new() { ["Url"] = url.Address, ["Type"] = "url" },
        EvidenceEntity.Message mail => new() { ["NetworkMessageId"] = mail.NetworkMessageId, ["InternetMessageId"] = mail.InternetMessageId, ["Subject"] = mail.Subject, ["P1Sender"] = mail.Sender, ["Recipient"] = mail.Recipient, ["Type"] = "mailMessage" },
        EvidenceEntity.Mailbox mailbox => new() { ["MailboxPrimaryAddress"] = mailbox.Address, ["DisplayName"] = mailbox.DisplayName, ["Upn"] = mailbox.Address, ["Type"] = "mailbox" },
        EvidenceEntity.CloudApplication application => new() { ["Name"] = application.Name, ["AppId"] = application.ApplicationId, ["Type"] = "cloud-application" },
        EvidenceEntity.CloudResource resource => new() { ["ResourceId"] = resource.ResourceId, ["Type"] = "azure-resource" },
        _ => throw new InvalidOperationException($"Evidence of type {evidence.GetType().Name} has no entity."),
    };

    private static Dictionary<string, object> Process(EvidenceEntity.Process process) => new()
    {
        ["ProcessId"] = process.ProcessId.ToString(),
        ["CommandLine"] = process.CommandLine,
        ["CreationTimeUtc"] = process.Started,
        ["ImageFile"] = File(process.FileName, process.FolderPath, process.Sha1, process.Sha256),
        ["Type"] = "process",
    };

    private static Dictionary<string, object> File(string name, string folder, string sha1, string sha256) => new()
    {
        ["Directory"] = folder,
        ["Name"] = name,
        ["FileHashes"] = new[]
        {
            new Dictionary<string, object> { ["Algorithm"] = "SHA1", ["Value"] = sha1, ["Type"] = "filehash" },
            new Dictionary<string, object> { ["Algorithm"] = "SHA256", ["Value"] = sha256, ["Type"] = "filehash" },
        },
        ["Type"] = "file",
    };
}
