using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Running;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>An override without a reason or a last day changes nothing.</summary>
public sealed class OverrideIncomplete : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3036",
        Slug: "override-incomplete",
        Area: RuleArea.Hygiene,
        Default: Level.Mandatory,
        Title: "Give every override a reason and a last day",
        Why: "An exception that nobody can explain, or that never ends, is the rule's silent removal.");

    public RuleResult Check(RuleContext context) => OverrideQuestion.Ask(context, written => RuleResult.Of(
        written.SelectMany(entry => Findings(entry.Key, entry.Value)),
        written.Values.Where(item => item.Reason.IsUnknown).Select(item => item.Reason.Origin)));

    private static IEnumerable<RuleFinding> Findings(string code, PolicyOverride written)
    {
        if (!written.Reason.IsUnknown && !written.HasReason())
        {
            yield return new RuleFinding(
                written.Origin,
                $"The override of {code} has no reason and changes nothing.",
                "Say why under 'reason'.");
        }

        if (written.Expires.IsAbsent)
        {
            yield return new RuleFinding(
                written.Origin,
                $"The override of {code} has no last day and changes nothing.",
                "Name the day under 'expires', in quotes, for example \"2027-01-31\".");
        }
    }
}
