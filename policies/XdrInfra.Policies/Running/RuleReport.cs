using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Policies.Running;

/// <summary>How every rule ended on a stack, in the order of the codes.</summary>
/// <param name="Stack">The stack's name; "all stacks" for the rules that compare them.</param>
/// <param name="Outcomes">One outcome for each rule.</param>
public sealed record RuleReport(string Stack, ImmutableArray<RuleOutcome> Outcomes)
{
    public IEnumerable<Finding> Findings => Outcomes.SelectMany(outcome => outcome.Findings);

    /// <summary>The outcomes as reports take them.</summary>
    public IReadOnlyList<ReportCase> Cases => [.. Outcomes.Select(outcome => outcome.ToCase())];

    /// <summary>0, or 3 when a mandatory rule failed, or 70 when a rule itself failed.</summary>
    public ExitCode ExitCode => ExitCodes.Strongest(Outcomes.SelectMany(outcome => CodesOf(outcome)));

    public int Count(CaseOutcome outcome) => Outcomes.Count(item => item.Outcome == outcome);

    private static IEnumerable<ExitCode> CodesOf(RuleOutcome outcome) => outcome.Outcome switch
    {
        CaseOutcome.Error => [ExitCode.Bug],
        CaseOutcome.Fail when outcome.Findings.Any(finding => finding.Level == Level.Mandatory) => [ExitCode.RuleFailed],
        _ => [],
    };
}
