using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender for Office 365: a phishing mail is found out after its delivery.</summary>
internal sealed class OfficeScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("Email messages containing malicious URL removed after delivery", "A mail with a malicious link was delivered and removed later.", "Informational", "InitialAccess", "T1566.002", "MicrosoftDefenderForOffice365"),
        new("A potentially malicious URL click was detected", "A user opened a link that turned out to be malicious.", "High", "InitialAccess", "T1566.002", "MicrosoftDefenderForOffice365"),
        new("Email messages from a campaign removed after delivery", "A mail of a known campaign was delivered and removed later.", "Medium", "InitialAccess", "T1566", "MicrosoftDefenderForOffice365"),
    ];

    public SourceProduct Product => SourceProduct.Office365;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var mail = cast.Mail with { Sent = at.AddMinutes(-cast.Dice.Between(20, 50)), NetworkMessageId = cast.Dice.Guid().ToString() };
        var subject = new Subject { Message = mail, User = mail.Recipient, Url = mail.Urls[0], File = mail.Attachments[0] };
        var recipient = mail.Recipient;
        return new(
            cast.Dice.Pick(Themes),
            [
                new EvidenceEntity.Mailbox(recipient.Upn, recipient.DisplayName),
                new EvidenceEntity.User(recipient.AccountName, recipient.AccountDomain, recipient.Sid, recipient.ObjectId, recipient.Upn, recipient.DisplayName),
                new EvidenceEntity.Message(mail.NetworkMessageId, mail.InternetMessageId, mail.Subject, mail.SenderAddress, recipient.Upn),
                new EvidenceEntity.Url(mail.Urls[0]),
                new EvidenceEntity.Ip(mail.SenderIp),
            ],
            [
                new("EmailEvents", mail.Sent, subject),
                new("EmailUrlInfo", mail.Sent, subject),
                new("EmailAttachmentInfo", mail.Sent, subject),
                new("UrlClickEvents", mail.Sent.AddMinutes(cast.Dice.Between(2, 15)), subject with { ActionType = "ClickAllowed" }),
                new("EmailPostDeliveryEvents", at.AddMinutes(-1), subject),
            ]);
    }
}
