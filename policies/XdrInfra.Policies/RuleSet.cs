using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Rules.Duplicates;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Rules.Ownership;
using XdrInfra.Policies.Rules.Portal;
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
        new IncidentCreationRulesOffWithoutIncidents(),
        new TotalRetentionBelowMinimum(),
        new RetentionShortened(),
        new TotalRetentionIllegal(),
        new TotalRetentionBelowAnalytics(),
        new ChargedTableWithoutOwner(),
        new AnalyticsDaysBelowFree(),
        new RetentionWithoutEvents(),
        new KeptNoLongerThanDefender(),
        new PlanHidesTable(),
        new DailyCapInProduction(),
        new PlanUnsupported(),
        new TableUnsupportedInCloud(),
        new TablePreviewInCloud(),
        new EmulatedCloudInProduction(),
        new ActiveDirectoryWithoutBehaviorAnalytics(),
        new ActiveDirectoryWithoutIdentityTables(),
        new BehaviorAnalyticsWithoutEntities(),
        new BehaviorAnalyticsWithoutSources(),
        new WorkspaceUnprotectedInProduction(),
        new DeleteAllowedInProduction(),
        new PublicQueryInProduction(),
        new LocalAuthAllowed(),
        new IncidentsWithoutAlerts(),
        new AlertEvidenceWithoutAlertInfo(),
        new AlertsFiltered(),
        new SolutionNotInstalled(),
        new ArmAfterAzurePortalEnd(),
        new FreeTierWorkspace(),
        new WorkspaceOfAnotherEnvironment(),
        new ConnectorWithoutDataTypes(),
        new OverrideExpired(),
        new OverrideIncomplete(),
        new OverrideOfUnknownRule(),
        new WorkspaceSettingsNotApplied(),
        new CheckOffExpired(),
        new WorkspaceWithoutOwnerTag(),
    ];

    /// <summary>The rules over all stacks.</summary>
    public static IReadOnlyList<IFleetRule> FleetRules { get; } =
    [
        new TwoStacksOneWorkspace(),
        new OneTenantTwoConnectors(),
    ];

    /// <summary>What is fixed about each of them, in the order of the codes.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
        [.. Rules.Select(rule => rule.Info).Concat(FleetRules.Select(rule => rule.Info)).OrderBy(info => info.Code, StringComparer.Ordinal)];
}
