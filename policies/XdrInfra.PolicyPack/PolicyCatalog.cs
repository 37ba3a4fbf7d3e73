using XdrInfra.Model.Findings;
using XdrInfra.Policies;
using XdrInfra.Policies.Contract;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.PolicyPack;

/// <summary>The rules as the engine sees them: a policy is named by the code of its rule, as in a stack file.</summary>
internal static class PolicyCatalog
{
    public static PolicyPackDescription Description { get; } = new(
        "xdr-infra",
        "Microsoft Defender XDR in Microsoft Sentinel",
        "Retention, cost, duplicates, identity, safety and completeness of the connection between Defender XDR and Sentinel.",
        typeof(PolicyCatalog).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
        [.. RuleSet.Rules.Select(rule => Describe(rule.Info))]);

    /// <summary>The level of a rule in the engine's words.</summary>
    public static EnforcementLevel LevelOf(Level level) => level switch
    {
        Level.Mandatory => EnforcementLevel.Mandatory,
        Level.Disabled => EnforcementLevel.Disabled,
        _ => EnforcementLevel.Advisory,
    };

    /// <summary>The engine's level in ours. What a policy cannot mend is mandatory.</summary>
    public static Level LevelOf(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Mandatory or EnforcementLevel.Remediate => Level.Mandatory,
        EnforcementLevel.Disabled => Level.Disabled,
        _ => Level.Advisory,
    };

    private static PolicyDescription Describe(RuleInfo rule) => new(
        rule.Code,
        rule.Title,
        rule.Why,
        LevelOf(rule.Default),
        ResourceRules.Includes(rule) ? PolicyScope.Resource : PolicyScope.Stack)
    {
        Severity = rule.Default == Level.Mandatory ? PolicySeverity.High : PolicySeverity.Medium,
        Remedy = $"{rule.Title}; see {rule.Page}.",
        Settings = rule.Code == OwnerTagRemedy.Policy ? OwnerTagRemedy.Settings : PropertyMap.Empty,
    };
}
