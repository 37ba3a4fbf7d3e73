using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Running;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>An override ends with its day; the rule then has its own level again, and the line is left to be removed.</summary>
public sealed class OverrideExpired : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3035",
        Slug: "override-expired",
        Area: RuleArea.Hygiene,
        Default: Level.Mandatory,
        Title: "Remove overrides whose day has passed",
        Why: "An override was granted until a day; after it somebody has to decide again.");

    public RuleResult Check(RuleContext context) => OverrideQuestion.Ask(context, written => RuleResult.Of(
        written.Where(entry => entry.Value.IsExpired(context.Today)).Select(entry => new RuleFinding(
            entry.Value.Expires.Origin,
            $"The override of {entry.Key} ended on {entry.Value.Expires.Known:yyyy-MM-dd} and changes nothing any more.",
            $"Remove {entry.Key} from 'policies', or give it a new reason and a new last day.")),
        written.Values.Where(item => item.Expires.IsUnknown).Select(item => item.Expires.Origin)));
}
