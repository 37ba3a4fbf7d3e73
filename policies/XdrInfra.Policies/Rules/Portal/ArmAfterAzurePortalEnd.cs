using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Portal;

/// <summary>When Sentinel leaves the Azure portal, the Defender portal manages the connector and refuses writes.</summary>
public sealed class ArmAfterAzurePortalEnd : IRule
{
    private const string Arm = "arm";

    // https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender
    private static readonly DateOnly LastDay = new(2027, 3, 31);

    public RuleInfo Info { get; } = new(
        Code: "XDR3029",
        Slug: "arm-after-azure-portal-end",
        Area: RuleArea.Portal,
        Default: Level.Advisory,
        Title: "Hand the connector to the Defender portal",
        Why: "Sentinel in the Azure portal ends on 31 March 2027; a workspace of the Defender portal refuses writes to the connector.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => connector.ManagedBy switch
    {
        { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
        { } managedBy when managedBy.Or("") == Arm && context.Today > LastDay => RuleResult.Found(
            managedBy.Origin,
            $"The connector is managed by 'arm' on {context.Today:yyyy-MM-dd}, after Sentinel left the Azure portal on {LastDay:yyyy-MM-dd}.",
            "Onboard the workspace to the Defender portal and set 'managedBy' to 'auto' or 'portal'."),
        _ => RuleResult.Pass,
    });
}
