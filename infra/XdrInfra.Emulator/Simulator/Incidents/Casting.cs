using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>Chooses who takes part in an attack.</summary>
internal static class Casting
{
    private static readonly string[] ToolNames = ["updater.exe", "rclone.exe", "svch0st.exe", "invoice.pdf.exe", "setup_x64.exe"];
    private static readonly string[] PaperNames = ["payroll-2026.xlsx", "customer-list.csv", "merger-plan.docx", "patent-draft.docx"];

    public static IncidentCast Choose(TenantWorld world, Dice dice, DateTime at)
    {
        var device = dice.Pick(world.Devices);
        var attacker = new RemoteHost($"c2-{dice.Hex(6)}.example.org", dice.PublicIp(), 443);
        return new IncidentCast
        {
            World = world,
            Dice = dice,
            Device = device,
            Server = world.Servers.FirstOrDefault(server => server.AzureResourceId is not null) ?? world.Servers[^1],
            User = device.User,
            Attacker = attacker,
            Tool = Tool(dice, device.User),
            Document = Software.File(dice, dice.Pick(PaperNames), $@"C:\Users\{device.User.AccountName}\Documents"),
            Mail = Mail(world, dice, device.User, attacker, at),
        };
    }

    private static ProcessImage Tool(Dice dice, SimulatedUser user)
    {
        var name = dice.Pick(ToolNames);
        return new ProcessImage
        {
            FileName = name,
            FolderPath = $@"C:\Users\{user.AccountName}\AppData\Local\Temp",
            Company = "",
            Product = "",
            Version = "",
            Description = "",
            ParentFileName = "explorer.exe",
            CommandLines = [$"{name} --connect --quiet"],
            IsService = false,
            Sha1 = dice.Hex(40),
            Sha256 = dice.Hex(64),
            Md5 = dice.Hex(32),
            FileSize = dice.Between(80_000, 2_000_000),
            Signer = "",
        };
    }

    private static SimulatedMessage Mail(TenantWorld world, Dice dice, SimulatedUser user, RemoteHost attacker, DateTime at)
    {
        var id = dice.Guid().ToString();
        var recipient = world.Mailboxes.Contains(user) ? user : world.Mailboxes[0];
        return new SimulatedMessage
        {
            NetworkMessageId = id,
            InternetMessageId = $"<{id[..13]}@{attacker.Domain}>",
            Sent = at.AddMinutes(-dice.Between(20, 50)),
            Subject = "Your mailbox is almost full",
            SenderName = "IT Service",
            SenderAddress = $"service@{attacker.Domain}",
            SenderIp = attacker.Ip,
            Recipient = recipient,
            Size = dice.Between(20_000, 90_000),
            Threat = "Phish",
            DetectionMethods = """{"Phish":["URL malicious reputation"]}""",
            Attachments = [Software.File(dice, "quota.html", "")],
            Urls = [$"https://{attacker.Domain}/signin"],
        };
    }
}
