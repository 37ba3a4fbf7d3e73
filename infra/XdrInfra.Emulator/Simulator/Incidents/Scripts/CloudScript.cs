using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender for Cloud (preview): a virtual machine is misused.</summary>
internal sealed class CloudScript : IAlertScript
{
    // Informational alerts of Defender for Cloud do not come through Defender XDR, so none is raised here.
    private static readonly AlertTheme[] Themes =
    [
        new("Digital currency mining related behavior detected", "A process on a virtual machine behaves like a miner.", "High", "Impact", "T1496", "MicrosoftDefenderForCloud"),
        new("Suspicious process executed on a virtual machine", "A rare process was started on a virtual machine.", "Medium", "Execution", "T1059", "MicrosoftDefenderForCloud"),
    ];

    public SourceProduct Product => SourceProduct.Cloud;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var server = cast.Server;
        var started = at.AddMinutes(-cast.Dice.Between(3, 30));
        var pid = cast.Dice.Between(500, 9000) * 4L;
        var line = cast.Tool.CommandLines[0];
        var subject = new Subject { Device = server, User = server.User, Image = cast.Tool, CommandLine = line, ProcessId = pid, Started = started };
        return new(
            cast.Dice.Pick(Themes),
            [
                new EvidenceEntity.CloudResource(server.AzureResourceId ?? server.Fqdn, server.HostName, "Azure"),
                new EvidenceEntity.Device(server.DeviceId, server.HostName, server.Fqdn, server.System.Platform, server.Ip),
                new EvidenceEntity.Process(cast.Tool.FileName, cast.Tool.FolderPath, cast.Tool.Sha1, cast.Tool.Sha256, line, pid, started),
                cast.AttackerEvidence,
            ],
            [
                new("DeviceProcessEvents", started, subject),
                new("DeviceNetworkEvents", started.AddSeconds(30), subject with { Remote = cast.Attacker, ActionType = "ConnectionSuccess" }),
            ]);
    }
}
