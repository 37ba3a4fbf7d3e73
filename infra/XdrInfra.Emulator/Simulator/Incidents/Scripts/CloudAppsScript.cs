using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Defender for Cloud Apps: somebody behaves strangely in a cloud application.</summary>
internal sealed class CloudAppsScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("Mass download by a single user", "A user downloaded many files in a short time.", "Medium", "Exfiltration", "T1567", "MicrosoftDefenderForCloudApps"),
        new("Suspicious inbox manipulation rule", "A rule that hides mail was set on a mailbox.", "Medium", "DefenseEvasion", "T1564.008", "MicrosoftDefenderForCloudApps"),
        new("Activity from an anonymous proxy", "A user worked through a proxy that hides the origin.", "Medium", "CommandAndControl", "T1090", "MicrosoftDefenderForCloudApps"),
    ];

    public SourceProduct Product => SourceProduct.CloudApps;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        const string Application = "Microsoft SharePoint Online";
        var begun = at.AddMinutes(-cast.Dice.Between(5, 45));
        var subject = new Subject { User = cast.User, Remote = cast.Attacker, Application = Application, File = cast.Document, ActionType = "FileDownloaded" };
        return new(
            cast.Dice.Pick(Themes),
            [cast.UserEvidence, cast.AttackerEvidence, new EvidenceEntity.CloudApplication(Application, 20892)],
            [.. Enumerable.Range(0, 4).Select(n => new StoryEvent("CloudAppEvents", begun.AddSeconds(20 * n), subject))]);
    }
}
