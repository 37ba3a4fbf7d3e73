using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Rules.Identity;

/// <summary>Behavior analytics compares people with their peers, so it needs to know the people.</summary>
public sealed class BehaviorAnalyticsWithoutEntities : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3019",
        Slug: "behavior-analytics-without-entities",
        Area: RuleArea.Identity,
        Default: Level.Mandatory,
        Title: "Synchronise users before behavior analytics is turned on",
        Why: "Azure wants the user directories connected first; behavior analytics without them is refused or stays empty.");

    public RuleResult Check(RuleContext context)
    {
        if (context.View.BehaviorAnalytics is not { } analytics)
        {
            return RuleResult.Skip("Behavior analytics is off.");
        }

        return context.View.EntityAnalytics?.Providers switch
        {
            { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
            { IsKnown: true, Known.Count: > 0 } => RuleResult.Pass,
            _ => RuleResult.Found(
                analytics.Sources.Origin,
                "Behavior analytics is on, and users of no directory are synchronised.",
                "Set 'entraId' or 'activeDirectory' under 'entities' to true."),
        };
    }
}
