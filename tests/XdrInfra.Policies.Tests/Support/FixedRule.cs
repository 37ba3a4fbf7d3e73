using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>A rule that always answers the same, or throws.</summary>
internal sealed class FixedRule(Func<RuleResult> answer, Level level = Level.Mandatory, string code = "XDR3901") : IRule
{
    public RuleInfo Info { get; } = new(code, "fixed-rule", RuleArea.Hygiene, level, "Do it", "Because.");

    public RuleResult Check(RuleContext context) => answer();
}
