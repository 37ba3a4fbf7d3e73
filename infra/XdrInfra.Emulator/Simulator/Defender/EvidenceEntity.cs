namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>A piece of evidence of an alert; the same values stand in the event tables.</summary>
public abstract record EvidenceEntity
{
    private EvidenceEntity(bool impacted) => Impacted = impacted;   // closed set: only the nested cases below

    /// <summary>True for what was attacked, false for what was used.</summary>
    public bool Impacted { get; }

    public sealed record Device(string DeviceId, string HostName, string Fqdn, string OsPlatform, string IpAddress) : EvidenceEntity(true);

    public sealed record User(string Name, string Domain, string Sid, string ObjectId, string Upn, string DisplayName) : EvidenceEntity(true);

    public sealed record File(string Name, string FolderPath, string Sha1, string Sha256, string Md5, long Size) : EvidenceEntity(false);

    public sealed record Process(string FileName, string FolderPath, string Sha1, string Sha256, string CommandLine, long ProcessId, DateTime Started) : EvidenceEntity(false);

    public sealed record Ip(string Address) : EvidenceEntity(false);

    public sealed record Url(string Address) : EvidenceEntity(false);

    public sealed record Message(string NetworkMessageId, string InternetMessageId, string Subject, string Sender, string Recipient) : EvidenceEntity(false);

    public sealed record Mailbox(string Address, string DisplayName) : EvidenceEntity(true);

    public sealed record CloudApplication(string Name, int ApplicationId) : EvidenceEntity(false);

    public sealed record CloudResource(string ResourceId, string Name, string Platform) : EvidenceEntity(true);
}
