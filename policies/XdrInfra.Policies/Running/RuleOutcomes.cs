using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>Makes outcomes and findings out of what rules say; the one place that stamps code, level and page.</summary>
internal sealed class RuleOutcomes(RuleLinks links)
{
    /// <summary>The code of the finding that says that a rule itself failed.</summary>
    public const string ErrorCode = "XDR3000";

    public RuleOutcome Of(RuleInfo rule, AppliedLevel level, RuleResult result) => result switch
    {
        RuleResult.Failed failed => new RuleOutcome(rule, level, CaseOutcome.Fail)
        {
            Findings = [.. failed.Findings.Select(finding => Stamp(rule, level.Level, finding))],
        },
        RuleResult.NotApplicable not => new RuleOutcome(rule, level, CaseOutcome.NotApplicable) { Note = not.Why },
        RuleResult.Undecided undecided => new RuleOutcome(rule, level, CaseOutcome.Undecided)
        {
            Note = $"The value at {undecided.At} is not known yet.",
        },
        _ => new RuleOutcome(rule, level, CaseOutcome.Pass),
    };

    public static RuleOutcome Disabled(RuleInfo rule, AppliedLevel level) =>
        new(rule, level, CaseOutcome.Disabled) { Note = level.Reason ?? "The policy pack's configuration switches it off." };

    public RuleOutcome Error(RuleInfo rule, AppliedLevel level, Location at, Exception thrown) =>
        new(rule, level, CaseOutcome.Error)
        {
            Exception = thrown,
            Findings =
            [
                new Finding(ErrorCode, Level.Mandatory, at,
                    $"Rule {rule.Code} ({rule.Slug}) stopped with {thrown.GetType().Name}: {OneLine(thrown.Message)}")
                {
                    Fix = "This is a bug in the rule; report it with the stack file that shows it.",
                    HelpUrl = links.OfCode(ErrorCode),
                },
            ],
        };

    public Finding Stamp(RuleInfo rule, Level level, RuleFinding finding) =>
        new(rule.Code, level, finding.Location, finding.Message) { Fix = finding.Fix, HelpUrl = links.Of(rule) };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
