using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>Who and what takes part in one attack. All alerts of an incident share it, so their evidence agrees.</summary>
internal sealed record IncidentCast
{
    public required TenantWorld World { get; init; }

    public required Dice Dice { get; init; }

    public required SimulatedDevice Device { get; init; }

    public required SimulatedDevice Server { get; init; }

    public required SimulatedUser User { get; init; }

    public required RemoteHost Attacker { get; init; }

    /// <summary>The program that the attacker brings.</summary>
    public required ProcessImage Tool { get; init; }

    public required SimulatedFile Document { get; init; }

    public required SimulatedMessage Mail { get; init; }

    public EvidenceEntity.Device DeviceEvidence => new(Device.DeviceId, Device.HostName, Device.Fqdn, Device.System.Platform, Device.Ip);

    public EvidenceEntity.User UserEvidence => new(User.AccountName, User.AccountDomain, User.Sid, User.ObjectId, User.Upn, User.DisplayName);

    public EvidenceEntity.Ip AttackerEvidence => new(Attacker.Ip);
}
