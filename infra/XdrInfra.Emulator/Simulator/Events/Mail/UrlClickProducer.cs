using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>UrlClickEvents: Safe Links sees a click on a link of a message.</summary>
internal sealed class UrlClickProducer : IEventProducer
{
    public string Table => "UrlClickEvents";

    public void Write(Row row, EventMoment moment)
    {
        if (moment.Subject is not { Message: { } mail, Url: { } url })
        {
            throw new InvalidOperationException("A click row needs a message and a link.");
        }

        var threat = mail.Threat is "Phish" or "Malware" ? mail.Threat : "";
        row.Text("NetworkMessageId", mail.NetworkMessageId);
        row.Text("ReportId", moment.Dice.Guid().ToString());
        row.Text("AccountUpn", mail.Recipient.Upn);
        row.Text("Workload", "Email");
        row.Text("ActionType", moment.Subject.ActionType ?? (threat.Length > 0 ? "ClickBlocked" : "ClickAllowed"));
        row.Text("Url", url);
        row.Text("UrlChain", $"[\"{url}\"]");
        row.Text("IPAddress", mail.Recipient.HomeIp);
        row.Bool("IsClickedThrough", moment.Subject.ActionType == "ClickAllowed" && threat.Length > 0);
        row.Text("ThreatTypes", threat);
        row.Text("DetectionMethods", threat.Length > 0 ? mail.DetectionMethods : "");
    }
}
