using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>What the rules about overrides have in common: there must be some, and they must be known.</summary>
internal static class OverrideQuestion
{
    public static RuleResult Ask(RuleContext context, Func<IReadOnlyDictionary<string, PolicyOverride>, RuleResult> check) => context.Settings switch
    {
        null => RuleResult.Skip("Overrides stand in the stack file, which is not at hand."),
        { } settings when settings.Unknown(UnknownSettings.Policies) is { } unknown => RuleResult.Unknown(unknown),
        { Policies.Count: 0 } => RuleResult.Skip("The stack overrides no rule."),
        { } settings => check(settings.Policies),
    };
}
