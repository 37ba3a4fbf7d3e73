using System.Text.Json;
using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>EmailEvents: a message is delivered or blocked.</summary>
internal sealed class EmailProducer : IEventProducer
{
    private readonly Dice _dice = new(0);

    public string Table => "EmailEvents";

    public void Write(Row row, EventMoment moment)
    {
        var mail = moment.Subject.Message ?? MessageFactory.Of(moment.World, moment.Occurrence, _dice);
        MailColumns.Write(row, mail, moment);
        row.Text("InternetMessageId", mail.InternetMessageId);
        row.Text("Subject", mail.Subject);
        row.Text("EmailDirection", mail.IsInbound ? "Inbound" : "Intra-org");
        WriteSender(row, mail);
        WriteRecipient(row, mail);
        WriteVerdict(row, mail);
        row.Int("AttachmentCount", mail.Attachments.Count);
        row.Int("UrlCount", mail.Urls.Count);
        row.Int("EmailSize", mail.Size);
        row.Long("EmailClusterId", (uint)mail.Subject.Length * 100_003L);
        row.Text("EmailLanguage", "en");
        row.Bool("IsFirstContact", false);
        row.Time("LastEventExecutionTime", moment.Time);
        row.Json("AdditionalFields", "{}");
    }

    private static void WriteSender(Row row, SimulatedMessage mail)
    {
        row.Text("SenderDisplayName", mail.SenderName);
        row.Text("SenderFromAddress", mail.SenderAddress);
        row.Text("SenderFromDomain", mail.SenderDomain);
        row.Text("SenderMailFromAddress", mail.SenderAddress);
        row.Text("SenderMailFromDomain", mail.SenderDomain);
        row.Text("SenderIPv4", mail.SenderIp);
        row.Text("SenderObjectId", mail.SenderUser?.ObjectId);
        row.Text("AuthenticationDetails", """{"SPF":"pass","DKIM":"pass","DMARC":"pass","CompAuth":"pass"}""");
    }

    private static void WriteRecipient(Row row, SimulatedMessage mail)
    {
        row.Text("RecipientEmailAddress", mail.Recipient.Upn);
        row.Text("RecipientDomain", mail.Recipient.Upn.Split('@')[1]);
        row.Text("RecipientObjectId", mail.Recipient.ObjectId);
        row.Json("To", JsonSerializer.Serialize(new[] { mail.Recipient.Upn }));
        row.Json("Cc", "[]");
    }

    private static void WriteVerdict(Row row, SimulatedMessage mail)
    {
        var junk = mail.Threat == "Spam";
        var removed = mail.Threat is "Phish" or "Malware";
        row.Text("DeliveryAction", junk ? "Junked" : "Delivered");
        row.Text("DeliveryLocation", junk ? "Junk folder" : "Inbox/folder");
        row.Text("LatestDeliveryAction", junk ? "Junked" : removed ? "Blocked" : "Delivered");
        row.Text("LatestDeliveryLocation", junk ? "Junk folder" : removed ? "Quarantine" : "Inbox/folder");
        row.Text("ThreatTypes", mail.Threat);
        row.Text("DetectionMethods", mail.DetectionMethods);
        row.Text("ConfidenceLevel", mail.Threat.Length == 0 ? "" : $$"""{"{{mail.Threat}}":"High"}""");
        row.Int("BulkComplaintLevel", junk ? 7 : 1);
    }
}
