using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>Makes the everyday message behind an occurrence of EmailEvents; the four other tables of Office 365 tell of the same message.</summary>
internal static class MessageFactory
{
    /// <summary>Every n-th message is found out to be phish after its delivery.</summary>
    public const int PhishEvery = 16;

    public static SimulatedMessage Of(TenantWorld world, in Occurrence mail, Dice dice)
    {
        dice.Reset(mail.Key);
        var recipient = dice.Pick(world.Mailboxes);
        var sender = dice.Chance(0.35) ? dice.Pick(world.Mailboxes) : null;
        var correspondent = dice.Pick(Surroundings.Correspondents);
        var id = dice.Guid().ToString();
        var phish = mail.Ordinal % PhishEvery == 0;
        return new SimulatedMessage
        {
            NetworkMessageId = id,
            InternetMessageId = $"<{id[..8]}{id[24..]}@{(sender is null ? correspondent.Address.Split('@')[1] : world.Input.Domain)}>",
            Sent = mail.Time,
            Subject = dice.Pick(Surroundings.Subjects),
            SenderName = phish ? correspondent.Name : sender?.DisplayName ?? correspondent.Name,
            SenderAddress = phish ? correspondent.Address : sender?.Upn ?? correspondent.Address,
            SenderUser = phish ? null : sender,
            SenderIp = $"198.51.100.{dice.Between(50, 250)}",
            Recipient = recipient,
            Size = dice.Between(6_000, 900_000),
            Threat = phish ? "Phish" : dice.Chance(0.04) && sender is null ? "Spam" : "",   // colleagues send no spam
            DetectionMethods = phish ? """{"Phish":["URL detonation reputation"]}""" : "",
            Attachments = Attachments(dice),
            Urls = Urls(dice, phish),
        };
    }

    private static SimulatedFile[] Attachments(Dice dice)
    {
        var count = dice.Chance(0.7) ? 0 : dice.Between(1, 2);
        return count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => Software.File(dice, dice.Pick(Surroundings.Documents), ""))];
    }

    private static string[] Urls(Dice dice, bool phish)
    {
        if (phish)
        {
            return [$"https://login-{dice.Hex(6)}.example.org/verify"];
        }

        var count = dice.Chance(0.45) ? 0 : dice.Between(1, 2);
        return count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => $"{dice.Pick(Surroundings.Hosts).Url}{dice.Hex(8)}")];
    }
}
