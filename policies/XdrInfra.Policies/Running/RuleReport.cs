using System.Collections.Immutable;
using XdrInfra.Model.Findings;

namespace XdrInfra.Policies.Running;

/// <summary>How every rule ended on a stack, in the order of the codes.</summary>
/// <param name="Stack">The stack's name; empty for the rules over all stacks.</param>
/// <param name="Outcomes">One outcome for each rule.</param>
public sealed record RuleReport(string Stack, ImmutableArray<RuleOutcome> Outcomes)
{
    public IEnumerable<Finding> Findings => Outcomes.SelectMany(outcome => outcome.Findings);

    /// <summary>0, or 3 when a mandatory rule failed, or 70 when a rule itself failed.</summary>
    public ExitCode ExitCode => ExitCodes.Strongest(Outcomes.SelectMany(outcome => CodesOf(outcome)));

    public int Count(RuleVerdict verdict) => Outcomes.Count(outcome => outcome.Verdict == verdict);

    private static IEnumerable<ExitCode> CodesOf(RuleOutcome outcome) => outcome.Verdict switch
    {
        RuleVerdict.Error => [ExitCode.Bug],
        RuleVerdict.Fail when outcome.Findings.Any(finding => finding.Level == Level.Mandatory) => [ExitCode.RuleFailed],
        _ => [],
    };
}
