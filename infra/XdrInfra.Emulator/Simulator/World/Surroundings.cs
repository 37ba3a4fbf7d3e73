namespace XdrInfra.Emulator.Simulator.World;

/// <summary>What lies outside the organisation, and the names of everyday things. Addresses are from the documentation ranges.</summary>
internal static class Surroundings
{
    public static readonly IReadOnlyList<RemoteHost> Hosts =
    [
        new("outlook.office365.com", "198.51.100.10", 443), new("login.microsoftonline.com", "198.51.100.11", 443),
        new("teams.microsoft.com", "198.51.100.12", 443), new("graph.microsoft.com", "198.51.100.13", 443),
        new("update.example.net", "198.51.100.40", 80), new("cdn.example.net", "198.51.100.41", 443),
        new("time.example.net", "198.51.100.42", 123), new("erp.northwind.example", "192.0.2.20", 443),
        new("news.example.org", "192.0.2.30", 443), new("bank.example.com", "192.0.2.31", 443),
    ];

    public static readonly IReadOnlyList<(string Name, string Address)> Correspondents =
    [
        ("Fabrikam Sales", "sales@fabrikam.example"), ("Northwind Orders", "orders@northwind.example"), ("Adatum Support", "support@adatum.example"),
        ("Newsletter", "news@tailspin.example"), ("Litware Travel", "booking@litware.example"), ("Proseware", "info@proseware.example"),
    ];

    public static readonly IReadOnlyList<string> Subjects =
        ["Weekly report", "Invoice", "Meeting notes", "Offer for review", "Travel plan", "Question about the order", "Minutes", "Contract draft", "Newsletter", "Reminder"];

    public static readonly IReadOnlyList<string> Documents =
        ["report.xlsx", "invoice.pdf", "minutes.docx", "offer.docx", "plan.pptx", "contract.pdf", "photo.jpg", "export.csv", "notes.txt", "archive.zip"];

    public static readonly IReadOnlyList<CloudApp> Apps =
    [
        new("Microsoft SharePoint Online", 20892, "SharePoint", ["FileAccessed", "FileModified", "FileUploaded", "FileDownloaded", "FilePreviewed"]),
        new("Microsoft Exchange Online", 20893, "Exchange", ["MailItemsAccessed", "Send", "SoftDelete", "UpdateInboxRules"]),
        new("Microsoft Teams", 28375, "MicrosoftTeams", ["MessageSent", "MeetingParticipantDetail", "TeamsSessionStarted"]),
        new("Microsoft OneDrive for Business", 15600, "OneDrive", ["FileSyncUploadedFull", "FileAccessed", "FileDownloaded"]),
        new("Microsoft 365", 11161, "AzureActiveDirectory", ["UserLoggedIn", "Update user.", "Add member to group."]),
    ];

    public static readonly IReadOnlyList<(string Key, string Name, string Value)> RegistryValues =
    [
        (@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run", "OneDrive", @"C:\Program Files\Microsoft OneDrive\OneDrive.exe /background"),
        (@"HKEY_CURRENT_USER\SOFTWARE\Microsoft\Office\16.0\Outlook\Options", "LastSync", "1"),
        (@"HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\W32Time\Config", "LastKnownGoodTime", "0"),
        (@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows Defender", "DisableAntiSpyware", "0"),
        (@"HKEY_LOCAL_MACHINE\SOFTWARE\Northwind\ERP", "Server", "erp01"),
    ];

    public static readonly IReadOnlyList<string> UserAgents =
        ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Edg/131.0", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)"];
}
