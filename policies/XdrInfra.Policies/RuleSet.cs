using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Rules.Duplicates;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Rules.Safety;

namespace XdrInfra.Policies;

/// <summary>Every rule, in the order of the codes. A new rule is added here by hand; a test finds the one that is missing.</summary>
public static class RuleSet
{
    /// <summary>The rules over one stack.</summary>
    public static IReadOnlyList<IRule> Rules { get; } =
    [
        new IncidentCreationRulesKept(),
        new TotalRetentionBelowMinimum(),
        new RetentionShortened(),
        new TotalRetentionBelowAnalytics(),
        new DailyCapInProduction(),
        new ActiveDirectoryWithoutBehaviorAnalytics(),
        new WorkspaceUnprotectedInProduction(),
        new IncidentsWithoutAlerts(),
    ];

    /// <summary>The rules over all stacks.</summary>
    public static IReadOnlyList<IFleetRule> FleetRules { get; } = [];

    /// <summary>What is fixed about each of them, in the order of the codes.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
        [.. Rules.Select(rule => rule.Info).Concat(FleetRules.Select(rule => rule.Info)).OrderBy(info => info.Code, StringComparer.Ordinal)];
}
