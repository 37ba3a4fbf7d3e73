using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>EmailAttachmentInfo: one row per file that a message carries.</summary>
internal sealed class EmailAttachmentProducer : IEventProducer
{
    public string Table => "EmailAttachmentInfo";

    public void Write(Row row, EventMoment moment)
    {
        if (moment.Subject is not { Message: { } mail, File: { } file })
        {
            throw new InvalidOperationException("An attachment row needs a message and a file.");
        }

        MailColumns.Write(row, mail, moment);
        row.Text("FileName", file.Name);
        row.Text("FileExtension", file.Extension);
        row.Text("FileType", file.Extension);
        row.Long("FileSize", file.Size);
        row.Text("SHA256", file.Sha256);
        row.Text("SenderFromAddress", mail.SenderAddress);
        row.Text("SenderDisplayName", mail.SenderName);
        row.Text("SenderObjectId", mail.SenderUser?.ObjectId);
        row.Text("RecipientEmailAddress", mail.Recipient.Upn);
        row.Text("RecipientObjectId", mail.Recipient.ObjectId);
        row.Text("ThreatTypes", mail.Threat == "Malware" ? mail.Threat : "");
        row.Text("DetectionMethods", mail.Threat == "Malware" ? mail.DetectionMethods : "");
    }
}
