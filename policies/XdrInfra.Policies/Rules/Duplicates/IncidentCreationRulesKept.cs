using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Duplicates;

/// <summary>Running both mechanisms side by side is supported as a transition; every incident then appears twice.</summary>
public sealed class IncidentCreationRulesKept : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3001",
        Slug: "incident-creation-rules-kept",
        Area: RuleArea.Duplicates,
        Default: Level.Advisory,
        Title: "Turn off Microsoft's incident creation rules",
        Why: "The connector and Microsoft's incident creation rules both make incidents out of the same alerts, so analysts see each one twice.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => connector.Incidents switch
    {
        { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
        { } incidents when !incidents.Or(false) => RuleResult.Skip("The connector streams no incidents."),
        _ when context.Settings?.IncidentCreationRules is { IsUnknown: true } mode => RuleResult.Unknown(mode.Origin),
        _ when context.View.IncidentCreationRules is not null => RuleResult.Pass,
        { } incidents => RuleResult.Found(
            context.Settings?.IncidentCreationRules.Origin ?? incidents.Origin,
            "The connector streams incidents and the incident creation rules are kept, so incidents appear twice.",
            "Set 'incidentCreationRules' to 'disable' when the transition is over."),
    });
}
