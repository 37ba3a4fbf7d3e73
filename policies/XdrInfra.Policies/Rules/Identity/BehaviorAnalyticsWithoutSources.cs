using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Identity;

/// <summary>Behavior analytics learns from logs of sign-ins and changes.</summary>
public sealed class BehaviorAnalyticsWithoutSources : IRule
{
    private static readonly string[] EntraSources = ["AuditLogs", "SigninLogs"];

    public RuleInfo Info { get; } = new(
        Code: "XDR3020",
        Slug: "behavior-analytics-without-sources",
        Area: RuleArea.Identity,
        Default: Level.Advisory,
        Title: "Give behavior analytics the logs of the users it watches",
        Why: "Without the logs of a directory there is nothing to compare its users by.");

    public RuleResult Check(RuleContext context)
    {
        if (context.View.BehaviorAnalytics is not { } analytics)
        {
            return RuleResult.Skip("Behavior analytics is off.");
        }

        var sources = analytics.Sources;
        if (sources.IsUnknown || sources.Or([]).Any(source => source.IsUnknown))
        {
            return RuleResult.Unknown(sources.Origin);
        }

        return sources.Or([]) switch
        {
            { Count: 0 } => RuleResult.Found(
                sources.Origin,
                "Behavior analytics is on without a source.",
                "Name its sources, for example [AuditLogs, SigninLogs]."),
            var named when WatchesEntra(context) && !named.Any(source => EntraSources.Contains(source.Known)) => RuleResult.Found(
                sources.Origin,
                $"Users of Entra ID are synchronised, and behavior analytics reads only {Names.Join([.. named.Select(source => source.Known)])}.",
                "Add 'SigninLogs' and 'AuditLogs' to 'behaviorAnalytics'."),
            _ => RuleResult.Pass,
        };
    }

    private static bool WatchesEntra(RuleContext context) =>
        context.View.EntityAnalytics is { } entities && entities.Provider(EntityAnalyticsView.EntraId).IsKnown;
}
