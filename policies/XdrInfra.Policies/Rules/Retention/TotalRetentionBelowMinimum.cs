using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Retention;

/// <summary>No table may be kept for less than the minimum that the stack itself names.</summary>
public sealed class TotalRetentionBelowMinimum : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3003",
        Slug: "total-retention-below-minimum",
        Area: RuleArea.Retention,
        Default: Level.Mandatory,
        Title: "Keep every table for the regulatory minimum",
        Why: "What is gone before the minimum has passed cannot be shown to an auditor or used by an investigation.");

    public RuleResult Check(RuleContext context)
    {
        if (context.Settings is not { } settings)
        {
            return RuleResult.Skip("The minimum stands in the stack file, which is not at hand.");
        }

        var minimum = settings.Retention.MinimumDays;
        return minimum switch
        {
            { IsUnknown: true } => RuleResult.Unknown(minimum.Origin),
            { IsAbsent: true } => RuleResult.Skip("The stack names no minimum."),
            _ => Compare([.. context.View.Retentions], minimum.Known),
        };
    }

    private static RuleResult Compare(IReadOnlyList<RetentionView> retentions, int minimum) => RuleResult.Of(
        RetentionGroup.Of(retentions, item => item.TotalDays, days => days < minimum).Select(group => new RuleFinding(
            group.Origin,
            $"{group.Subject("is", "are")} kept for {group.Days} days, and the stack's minimum is {minimum}.",
            $"Set 'totalDays' to {minimum} or more.")),
        RetentionGroup.Unknown(retentions, item => item.TotalDays));
}
