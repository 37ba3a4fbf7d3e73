using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Policies.Running;

/// <summary>What reports say of the rules apart from any finding.</summary>
public static class RuleHelps
{
    /// <summary>Every rule in the order of the codes, after the code of a rule that itself failed.</summary>
    public static IReadOnlyList<RuleHelp> All(RuleLinks links) =>
    [
        new(RuleOutcomes.ErrorCode, "rule-stopped", "Report a rule that stops", Level.Mandatory)
        {
            Help = "A rule that stops has not looked, so the stack is not known to be right.",
        },
        .. RuleSet.All.Select(rule => new RuleHelp(rule.Code, rule.Slug, rule.Title, rule.Default) { Help = rule.Why, HelpUrl = links.Of(rule) }),
    ];
}
