using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Completeness;

/// <summary>A connector with everything switched off looks connected and carries nothing.</summary>
public sealed class ConnectorWithoutDataTypes : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3034",
        Slug: "connector-without-data-types",
        Area: RuleArea.Completeness,
        Default: Level.Mandatory,
        Title: "Turn on incidents or alerts of the connector",
        Why: "With both off nothing arrives, and the workspace looks ready while it is blind.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => (connector.Incidents, connector.Alerts) switch
    {
        var (incidents, alerts) when incidents.Or(false) || alerts.Or(false) => RuleResult.Pass,
        ({ IsUnknown: true } incidents, _) => RuleResult.Unknown(incidents.Origin),
        (_, { IsUnknown: true } alerts) => RuleResult.Unknown(alerts.Origin),
        var (incidents, _) => RuleResult.Found(
            incidents.Origin,
            "The connector streams neither incidents nor alerts.",
            "Set 'incidents' and 'alerts' of the connector to true."),
    });
}
