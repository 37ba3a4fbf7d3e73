using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>A check is switched off until a day and for a reason.</summary>
public sealed class CheckOffExpired : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3039",
        Slug: "check-off-expired",
        Area: RuleArea.Hygiene,
        Default: Level.Advisory,
        Title: "Remove switched-off checks whose day has passed",
        Why: "The check runs again after its day; the line that switched it off says otherwise.");

    public RuleResult Check(RuleContext context) => context.Settings switch
    {
        null => RuleResult.Skip("Checks are switched off in the stack file, which is not at hand."),
        { } settings when settings.Unknown(UnknownSettings.ChecksOff) is { } unknown => RuleResult.Unknown(unknown),
        { Verify.Off.Count: 0 } => RuleResult.Skip("The stack switches no check off."),
        { } settings => Check(settings.Verify.Off, context.Today),
    };

    private static RuleResult Check(IReadOnlyDictionary<string, CheckOff> written, DateOnly today) => RuleResult.Of(
        written.Where(entry => IsExpired(entry.Value, today)).Select(entry => new RuleFinding(
            entry.Value.Expires.Origin,
            $"Check {entry.Key} was switched off until {entry.Value.Expires.Known:yyyy-MM-dd}.",
            $"Remove {entry.Key} from 'off', or give it a new reason and a new last day.")),
        written.Values.Where(item => item.Expires.IsUnknown).Select(item => item.Expires.Origin));

    private static bool IsExpired(CheckOff off, DateOnly today) => off.Expires.IsKnown && off.Expires.Known < today;
}
