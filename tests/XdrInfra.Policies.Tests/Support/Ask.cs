using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>Asks one rule and says the answer in one text: a finding is place, message and fix on a line each.</summary>
internal static class Ask
{
    public const string Pass = "pass";

    public static string Rule<TRule>(TestStack stack)
        where TRule : IRule, new() => Say(new TRule().Check(stack.Context()));

    public static string Fleet<TRule>(params FleetMember[] members)
        where TRule : IFleetRule, new()
    {
        var findings = new TRule().Check(members).Select(found => $"[{found.Member.Stack}] {Say(found.Finding)}").ToList();
        return findings.Count == 0 ? Pass : string.Join('\n', findings);
    }

    private static string Say(RuleResult result) => result switch
    {
        RuleResult.Passed => Pass,
        RuleResult.Failed failed => string.Join('\n', failed.Findings.Select(Say)),
        RuleResult.NotApplicable skipped => $"not applicable: {skipped.Why}",
        RuleResult.Undecided undecided => $"undecided: {undecided.At}",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No such result."),
    };

    private static string Say(RuleFinding finding) => $"{finding.Location}: {finding.Message} {finding.Fix}";
}
