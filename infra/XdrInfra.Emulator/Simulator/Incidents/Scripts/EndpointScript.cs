using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender for Endpoint: a strange program runs on a device.</summary>
internal sealed class EndpointScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("Suspicious PowerShell command line", "A program was started with a command line that hides what it does.", "Medium", "Execution", "T1059.001", "EDR"),
        new("Credential theft from LSASS memory", "A program read the memory of the process that keeps credentials.", "High", "CredentialAccess", "T1003.001", "EDR"),
        new("Malware was prevented", "Antivirus stopped a file that is known as malware.", "Low", "Malware", "T1204.002", "Antivirus"),
        new("Connection to a command and control host", "A program keeps contact with a host that controls malware.", "High", "CommandAndControl", "T1071.001", "EDR"),
    ];

    public SourceProduct Product => SourceProduct.Endpoint;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var theme = cast.Dice.Pick(Themes);
        var started = at.AddMinutes(-cast.Dice.Between(2, 25));
        var pid = cast.Dice.Between(500, 9000) * 4L;
        var tool = cast.Tool;
        var line = tool.CommandLines[0] + $" --session {cast.Dice.Hex(8)}";
        var file = new SimulatedFile(tool.FileName, tool.FolderPath, tool.Sha1, tool.Sha256, tool.Md5, tool.FileSize);
        var subject = new Subject { Device = cast.Device, User = cast.User, Image = tool, CommandLine = line, ProcessId = pid, Started = started };
        return new(
            theme,
            [
                cast.DeviceEvidence,
                cast.UserEvidence,
                new EvidenceEntity.Process(tool.FileName, tool.FolderPath, tool.Sha1, tool.Sha256, line, pid, started),
                new EvidenceEntity.File(tool.FileName, tool.FolderPath, tool.Sha1, tool.Sha256, tool.Md5, tool.FileSize),
                cast.AttackerEvidence,
            ],
            [
                new("DeviceFileEvents", started.AddSeconds(-20), subject with { File = file, Image = cast.World.Images[1], CommandLine = null, ProcessId = null, Started = null, ActionType = "FileCreated" }),
                new("DeviceFileCertificateInfo", started.AddSeconds(-10), subject),
                new("DeviceProcessEvents", started, subject),
                new("DeviceImageLoadEvents", started.AddSeconds(2), subject with { File = cast.World.Libraries[^1] }),
                new("DeviceNetworkEvents", started.AddSeconds(9), subject with { Remote = cast.Attacker, ActionType = "ConnectionSuccess" }),
                new("DeviceRegistryEvents", started.AddSeconds(15), subject with { ActionType = "RegistryValueSet" }),
                new("DeviceEvents", started.AddSeconds(40), subject with { File = file, ActionType = theme.Category == "Malware" ? "AntivirusDetection" : "OpenProcessApiCall" }),
                new("DeviceLogonEvents", started.AddMinutes(1), subject with { ActionType = "LogonSuccess" }),
            ]);
    }
}
