using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>A code with a typing error overrides nothing.</summary>
public sealed class OverrideOfUnknownRule : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3037",
        Slug: "override-of-unknown-rule",
        Area: RuleArea.Hygiene,
        Default: Level.Mandatory,
        Title: "Override rules that exist",
        Why: "A wrong code overrides nothing, and whoever wrote it believes that it does.");

    public RuleResult Check(RuleContext context) => OverrideQuestion.Ask(context, written => RuleResult.Of(
        written.Where(entry => RuleSet.All.All(rule => rule.Code != entry.Key)).Select(entry => new RuleFinding(
            entry.Value.Origin,
            $"There is no rule {entry.Key}.",
            $"Write a code from {RuleSet.All[0].Code} to {RuleSet.All[^1].Code} that the index of rules lists.")),
        []));
}
