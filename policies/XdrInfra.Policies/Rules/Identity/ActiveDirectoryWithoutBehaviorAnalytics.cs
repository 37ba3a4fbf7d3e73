using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Identity;

/// <summary>Users of Active Directory reach the workspace through behavior analytics; without it nothing is synchronised.</summary>
public sealed class ActiveDirectoryWithoutBehaviorAnalytics : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3017",
        Slug: "active-directory-without-behavior-analytics",
        Area: RuleArea.Identity,
        Default: Level.Mandatory,
        Title: "Turn on behavior analytics when Active Directory users are synchronised",
        Why: "The users are stored by behavior analytics; while it is off, the switch is on and no user arrives.");

    public RuleResult Check(RuleContext context)
    {
        if (context.View.EntityAnalytics is not { } entities)
        {
            return RuleResult.Skip("The stack synchronises no users.");
        }

        return entities.Provider(EntityAnalyticsView.ActiveDirectory) switch
        {
            { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
            { IsAbsent: true } => RuleResult.Skip("The stack synchronises no users of Active Directory."),
            _ when context.View.BehaviorAnalytics is { } analytics =>
                analytics.Sources.IsUnknown ? RuleResult.Unknown(analytics.Sources.Origin) : RuleResult.Pass,
            var provider => RuleResult.Found(
                context.Settings?.Entities.ActiveDirectory.Origin ?? provider.Origin,
                "Users of Active Directory are synchronised while behavior analytics is off.",
                "Name the sources of 'behaviorAnalytics', for example [AuditLogs, SigninLogs], or set 'activeDirectory' to false."),
        };
    }
}
