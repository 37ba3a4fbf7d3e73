using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Entra ID Protection: a sign-in that its user would not do.</summary>
internal sealed class EntraScript : IAlertScript
{
    // Alerts below High do not come through by default, so none is raised here:
    // https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    private static readonly AlertTheme[] Themes =
    [
        new("Unfamiliar sign-in properties", "A sign-in has properties that were not seen before for this user.", "High", "InitialAccess", "T1078.004", "AzureADIdentityProtection"),
        new("Anomalous Token", "A token was used in a way that its user would not.", "High", "CredentialAccess", "T1528", "AzureADIdentityProtection"),
    ];

    public SourceProduct Product => SourceProduct.EntraIdProtection;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        var begun = at.AddMinutes(-cast.Dice.Between(2, 20));
        var subject = new Subject { User = cast.User, Remote = cast.Attacker, Application = "Microsoft 365" };
        return new(
            cast.Dice.Pick(Themes),
            [cast.UserEvidence, cast.AttackerEvidence],
            [
                new("IdentityLogonEvents", begun, subject with { ActionType = "LogonSuccess" }),
                new("CloudAppEvents", begun.AddSeconds(2), subject with { ActionType = "UserLoggedIn" }),
            ]);
    }
}
