using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender for Identity: somebody misuses Active Directory.</summary>
internal sealed class IdentityScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("Suspected brute-force attack (Kerberos)", "Many wrong passwords were tried from one device.", "Medium", "CredentialAccess", "T1110", "MicrosoftDefenderForIdentity"),
        new("User and group membership reconnaissance (SAMR)", "Accounts and groups were listed from one device.", "Medium", "Discovery", "T1087.002", "MicrosoftDefenderForIdentity"),
        new("Suspicious additions to sensitive groups", "An account was added to a group with high rights.", "Medium", "Persistence", "T1098", "MicrosoftDefenderForIdentity"),
    ];

    public SourceProduct Product => SourceProduct.Identity;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var begun = at.AddMinutes(-cast.Dice.Between(5, 40));
        var subject = new Subject { Device = cast.Device, User = cast.User, Application = "Active Directory" };
        return new(
            cast.Dice.Pick(Themes),
            [cast.UserEvidence, cast.DeviceEvidence, new EvidenceEntity.Ip(cast.Device.Ip)],
            [
                new("IdentityLogonEvents", begun, subject with { ActionType = "LogonFailed" }),
                new("IdentityLogonEvents", begun.AddSeconds(50), subject with { ActionType = "LogonSuccess" }),
                new("IdentityQueryEvents", begun.AddSeconds(70), subject with { ActionType = "SAMR query" }),
                new("IdentityDirectoryEvents", begun.AddSeconds(90), subject with { ActionType = "Group Membership changed" }),
            ]);
    }
}
