using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender XDR itself: signals of several products make one detection.</summary>
internal sealed class XdrScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("Stolen session cookie was used", "A session that began on a phishing page is used from elsewhere.", "High", "CredentialAccess", "T1539", "Microsoft365Defender"),
        new("Possible human-operated malicious activity", "Hands-on-keyboard activity on a device by a compromised user.", "High", "LateralMovement", "T1021", "Microsoft365Defender"),
    ];

    public SourceProduct Product => SourceProduct.DefenderXdr;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var begun = at.AddMinutes(-cast.Dice.Between(5, 30));
        var person = new Subject { User = cast.User, Remote = cast.Attacker, Application = "Microsoft Exchange Online", ActionType = "UpdateInboxRules" };
        return new(
            cast.Dice.Pick(Themes),
            [cast.UserEvidence, cast.DeviceEvidence, cast.AttackerEvidence],
            [
                new("CloudAppEvents", begun, person),
                new("DeviceLogonEvents", begun.AddMinutes(2), new Subject { Device = cast.Device, User = cast.User, Remote = cast.Attacker, ActionType = "LogonSuccess" }),
            ]);
    }
}
