using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Pages;

namespace XdrInfra.Policies.Running;

/// <summary>What reports say of the rules apart from any finding.</summary>
public static class RuleHelps
{
    /// <summary>The code of a rule that itself failed.</summary>
    public static RuleHelp Stopped { get; } = new(RuleOutcomes.ErrorCode, "rule-stopped", "Report a rule that stops", Level.Mandatory)
    {
        Help = "A rule that stops has not looked, so the stack is not known to be right. Report it with the stack file that shows it; switch the rule off for a while under 'policies' if it stands in the way.",
    };

    /// <summary>Every rule in the order of the codes, after the code of a rule that itself failed.</summary>
    public static IReadOnlyList<RuleHelp> All(RuleLinks links) => [Stopped with { HelpUrl = links.OfCode(Stopped.Code) }, .. RuleSet.All.Select(rule => Of(rule, links))];

    private static RuleHelp Of(RuleInfo rule, RuleLinks links) => new(rule.Code, rule.Slug, rule.Title, rule.Default)
    {
        Help = rule.Why,
        HelpUrl = links.Of(rule),
        Page = () => RulePage.Of(rule).Body,
    };
}
