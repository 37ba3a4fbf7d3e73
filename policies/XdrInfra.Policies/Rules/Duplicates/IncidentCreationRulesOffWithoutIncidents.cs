using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Duplicates;

/// <summary>The rules may be turned off only where the connector brings the incidents instead.</summary>
public sealed class IncidentCreationRulesOffWithoutIncidents : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3002",
        Slug: "incident-creation-rules-off-without-incidents",
        Area: RuleArea.Duplicates,
        Default: Level.Mandatory,
        Title: "Keep one way in which alerts become incidents",
        Why: "With the rules off and no incidents from the connector, alerts of these products make no incident at all.");

    public RuleResult Check(RuleContext context)
    {
        if (context.View is not { Connector: { } connector, IncidentCreationRules: { } rules })
        {
            return RuleResult.Skip("The stack leaves the incident creation rules as they are.");
        }

        return connector.Incidents switch
        {
            { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
            { } incidents when incidents.Or(false) => RuleResult.Pass,
            _ when context.Settings?.IncidentCreationRules is { IsUnknown: true } mode => RuleResult.Unknown(mode.Origin),
            { } incidents => RuleResult.Found(
                context.Settings is null ? rules.Place("") : incidents.Origin,
                "The connector streams no incidents while the incident creation rules are turned off, so alerts become no incident at all.",
                "Set 'incidents' of the connector to true, or 'incidentCreationRules' to 'keep'."),
        };
    }
}
