using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>EmailPostDeliveryEvents: a delivered message is found out and moved.</summary>
internal sealed class EmailPostDeliveryProducer : IEventProducer
{
    public string Table => "EmailPostDeliveryEvents";

    public void Write(Row row, EventMoment moment)
    {
        var mail = moment.Subject.Message ?? throw new InvalidOperationException("A row about a delivered message needs the message.");
        var malware = mail.Threat == "Malware";
        MailColumns.Write(row, mail, moment);
        row.Text("InternetMessageId", mail.InternetMessageId);
        row.Text("Action", "Moved to quarantine");
        row.Text("ActionType", malware ? "Malware ZAP" : "Phish ZAP");
        row.Text("ActionTrigger", malware ? "MalwareZAP" : "PhishZAP");
        row.Text("ActionResult", "Success");
        row.Text("RecipientEmailAddress", mail.Recipient.Upn);
        row.Text("SenderFromAddress", mail.SenderAddress);
        row.Text("EmailDirection", mail.IsInbound ? "Inbound" : "Intra-org");
        row.Text("DeliveryLocation", "Quarantine");
        row.Text("ThreatTypes", mail.Threat);
        row.Text("DetectionMethods", mail.DetectionMethods);
    }
}
