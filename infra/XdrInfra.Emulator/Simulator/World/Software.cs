using XdrInfra.Emulator.Simulator.Chance;

namespace XdrInfra.Emulator.Simulator.World;

/// <summary>The programs that run everywhere, the most frequent first. Hashes are made up, the same for everyone who has the seed.</summary>
internal static class Software
{
    private const string System32 = @"C:\Windows\System32";
    private const string Microsoft = "Microsoft Corporation";

    // File, folder, company, product, description, parent, service, command lines.
    private static readonly (string File, string Folder, string Company, string Product, string Description, string Parent, bool Service, string[] Lines)[] Programs =
    [
        ("svchost.exe", System32, Microsoft, "Microsoft Windows Operating System", "Host Process for Windows Services", "services.exe", true, ["svchost.exe -k netsvcs -p", "svchost.exe -k LocalService -p", "svchost.exe -k UnistackSvcGroup"]),
        ("msedge.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application", Microsoft, "Microsoft Edge", "Microsoft Edge", "explorer.exe", false, ["\"msedge.exe\" --profile-directory=Default", "\"msedge.exe\" --type=renderer", "\"msedge.exe\" --type=utility --utility-sub-type=network.mojom.NetworkService"]),
        ("outlook.exe", @"C:\Program Files\Microsoft Office\root\Office16", Microsoft, "Microsoft Office", "Microsoft Outlook", "explorer.exe", false, ["\"OUTLOOK.EXE\"", "\"OUTLOOK.EXE\" /embedding"]),
        ("teams.exe", @"C:\Program Files\WindowsApps\MSTeams", Microsoft, "Microsoft Teams", "Microsoft Teams", "explorer.exe", false, ["\"ms-teams.exe\" --system-initiated"]),
        ("explorer.exe", @"C:\Windows", Microsoft, "Microsoft Windows Operating System", "Windows Explorer", "userinit.exe", false, ["explorer.exe"]),
        ("conhost.exe", System32, Microsoft, "Microsoft Windows Operating System", "Console Window Host", "cmd.exe", false, ["conhost.exe 0xffffffff -ForceV1"]),
        ("cmd.exe", System32, Microsoft, "Microsoft Windows Operating System", "Windows Command Processor", "explorer.exe", false, ["cmd.exe /c dir", "cmd.exe /c whoami", "cmd.exe /c gpupdate /target:user"]),
        ("powershell.exe", System32 + @"\WindowsPowerShell\v1.0", Microsoft, "Microsoft Windows Operating System", "Windows PowerShell", "explorer.exe", false, ["powershell.exe -NoProfile -File C:\\Scripts\\inventory.ps1", "powershell.exe -NoProfile -Command Get-Service"]),
        ("excel.exe", @"C:\Program Files\Microsoft Office\root\Office16", Microsoft, "Microsoft Office", "Microsoft Excel", "explorer.exe", false, ["\"EXCEL.EXE\" /dde", "\"EXCEL.EXE\" report.xlsx"]),
        ("winword.exe", @"C:\Program Files\Microsoft Office\root\Office16", Microsoft, "Microsoft Office", "Microsoft Word", "explorer.exe", false, ["\"WINWORD.EXE\" /n letter.docx"]),
        ("taskhostw.exe", System32, Microsoft, "Microsoft Windows Operating System", "Host Process for Windows Tasks", "svchost.exe", true, ["taskhostw.exe", "taskhostw.exe Install $(Arg0)"]),
        ("msmpeng.exe", @"C:\ProgramData\Microsoft\Windows Defender\Platform", Microsoft, "Microsoft Windows Operating System", "Antimalware Service Executable", "services.exe", true, ["\"MsMpEng.exe\""]),
        ("mssense.exe", @"C:\Program Files\Windows Defender Advanced Threat Protection", Microsoft, "Microsoft Windows Operating System", "Windows Defender Advanced Threat Protection Service Executable", "services.exe", true, ["\"MsSense.exe\""]),
        ("wmiprvse.exe", System32 + @"\wbem", Microsoft, "Microsoft Windows Operating System", "WMI Provider Host", "svchost.exe", true, ["wmiprvse.exe -secured -Embedding"]),
        ("onedrive.exe", @"C:\Program Files\Microsoft OneDrive", Microsoft, "Microsoft OneDrive", "Microsoft OneDrive", "explorer.exe", false, ["\"OneDrive.exe\" /background"]),
        ("chrome.exe", @"C:\Program Files\Google\Chrome\Application", "Google LLC", "Google Chrome", "Google Chrome", "explorer.exe", false, ["\"chrome.exe\" --type=renderer"]),
        ("acrobat.exe", @"C:\Program Files\Adobe\Acrobat DC\Acrobat", "Adobe Inc.", "Adobe Acrobat", "Adobe Acrobat", "explorer.exe", false, ["\"Acrobat.exe\" contract.pdf"]),
        ("sqlservr.exe", @"C:\Program Files\Microsoft SQL Server\MSSQL16\MSSQL\Binn", Microsoft, "Microsoft SQL Server", "SQL Server Windows NT", "services.exe", true, ["\"sqlservr.exe\" -sMSSQLSERVER"]),
        ("lsass.exe", System32, Microsoft, "Microsoft Windows Operating System", "Local Security Authority Process", "wininit.exe", true, ["lsass.exe"]),
        ("erpclient.exe", @"C:\Program Files\Northwind\ERP", "Northwind Traders", "Northwind ERP", "Northwind ERP Client", "explorer.exe", false, ["\"erpclient.exe\" /server:erp01"]),
    ];

    private static readonly string[] LibraryNames = ["kernel32.dll", "ntdll.dll", "user32.dll", "advapi32.dll", "crypt32.dll", "ws2_32.dll", "bcrypt.dll", "amsi.dll", "clr.dll", "mso.dll", "vaultcli.dll", "samlib.dll", "dbghelp.dll", "winhttp.dll"];

    public static IReadOnlyList<ProcessImage> Images(int seed) => [.. Programs.Select(program => Image(seed, program.File, program.Folder, program.Company, program.Product, program.Description, program.Parent, program.Service, program.Lines))];

    public static IReadOnlyList<SimulatedFile> Libraries(int seed) => [.. LibraryNames.Select(name => File(Dice.Of(seed, "library:" + name), name, System32))];

    public static SimulatedFile File(Dice dice, string name, string folder) =>
        new(name, folder, dice.Hex(40), dice.Hex(64), dice.Hex(32), dice.Between(4_000, 4_000_000));

    private static ProcessImage Image(int seed, string file, string folder, string company, string product, string description, string parent, bool service, string[] lines)
    {
        var dice = Dice.Of(seed, "image:" + file);
        return new ProcessImage
        {
            FileName = file,
            FolderPath = folder,
            Company = company,
            Product = product,
            Version = $"{dice.Between(1, 16)}.{dice.Below(9)}.{dice.Between(1000, 26000)}.{dice.Below(4000)}",
            Description = description,
            ParentFileName = parent,
            CommandLines = lines,
            IsService = service,
            Sha1 = dice.Hex(40),
            Sha256 = dice.Hex(64),
            Md5 = dice.Hex(32),
            FileSize = dice.Between(20_000, 9_000_000),
            Signer = company,
        };
    }
}
