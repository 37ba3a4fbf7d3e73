using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Completeness;

/// <summary>Microsoft's guide connects incidents and alerts together.</summary>
public sealed class IncidentsWithoutAlerts : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3025",
        Slug: "incidents-without-alerts",
        Area: RuleArea.Completeness,
        Default: Level.Advisory,
        Title: "Stream alerts together with incidents",
        Why: "An incident without its alerts has no evidence in the workspace, and analytics rules on SecurityAlert see nothing.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => (connector.Incidents, connector.Alerts) switch
    {
        ({ IsUnknown: true } incidents, _) => RuleResult.Unknown(incidents.Origin),
        (_, { IsUnknown: true } alerts) => RuleResult.Unknown(alerts.Origin),
        var (incidents, _) when !incidents.Or(false) => RuleResult.Skip("The connector streams no incidents."),
        var (_, alerts) when alerts.Or(false) => RuleResult.Pass,
        var (_, alerts) => RuleResult.Found(
            alerts.Origin,
            "The connector streams incidents without their alerts, which departs from Microsoft's guide.",
            "Set 'alerts' of the connector to true; alerts are free, like incidents."),
    });
}
