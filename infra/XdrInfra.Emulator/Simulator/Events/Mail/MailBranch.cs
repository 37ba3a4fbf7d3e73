using XdrInfra.Emulator.Simulator.Chance;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>What one table of Office 365 makes of a message.</summary>
internal sealed record MailBranch(string Table, Func<SimulatedMessage, IEnumerable<Subject>> Of, TimeSpan LongestDelay, double Probability = 1)
{
    public static readonly MailBranch Attachments = new("EmailAttachmentInfo", OfAttachments, TimeSpan.Zero);

    public static readonly MailBranch Links = new("EmailUrlInfo", OfLinks, TimeSpan.Zero);

    public static readonly MailBranch Clicks = new("UrlClickEvents", OfLinks, TimeSpan.FromHours(4), 0.25);

    public static readonly MailBranch Afterwards = new("EmailPostDeliveryEvents", OfThreats, TimeSpan.FromMinutes(90));

    public ulong Seed { get; } = Seeds.Of(0, Table);

    private static IEnumerable<Subject> OfAttachments(SimulatedMessage message) =>
        message.Attachments.Select(file => new Subject { Message = message, File = file });

    private static IEnumerable<Subject> OfLinks(SimulatedMessage message) =>
        message.Urls.Select(url => new Subject { Message = message, User = message.Recipient, Url = url });

    private static IEnumerable<Subject> OfThreats(SimulatedMessage message) =>
        message.Threat is "Phish" or "Malware" ? [new Subject { Message = message }] : [];
}
