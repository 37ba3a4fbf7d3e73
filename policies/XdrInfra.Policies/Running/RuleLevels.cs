using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>
/// Decides the level of a rule: the policy pack's configuration where it differs from the rule's default, then the stack file, then the default.
/// The engine always sends a level for every rule, so a configured default cannot be told from none.
/// </summary>
/// <param name="pack">Levels by rule code as the engine sent them; empty outside a policy pack.</param>
public sealed class RuleLevels(IReadOnlyDictionary<string, Level> pack)
{
    public static RuleLevels None { get; } = new(new Dictionary<string, Level>(StringComparer.Ordinal));

    public AppliedLevel Of(RuleInfo rule, IReadOnlyDictionary<string, PolicyOverride>? stack, DateOnly today)
    {
        if (pack.TryGetValue(rule.Code, out var configured) && configured != rule.Default)
        {
            return new AppliedLevel(configured, LevelSource.PolicyPack);
        }

        return stack?.GetValueOrDefault(rule.Code) is { } written && written.IsInForce(today)
            ? new AppliedLevel(written.Level.Known, LevelSource.StackFile, written.Reason.Known)
            : new AppliedLevel(rule.Default, LevelSource.Default);
    }
}
