using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>A daily cap stops ingestion for the rest of the day, and whoever can write events can fill it.</summary>
public sealed class DailyCapInProduction : IRule
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap and the API's own default: -1 means no cap.
    private const double NoCap = -1;

    public RuleInfo Info { get; } = new(
        Code: "XDR3012",
        Slug: "daily-cap-in-production",
        Area: RuleArea.Cost,
        Default: Level.Mandatory,
        Title: "Do not cap ingestion in production",
        Why: "When the cap is reached, events are dropped until the next day, and an attacker can reach it on purpose.");

    public RuleResult Check(RuleContext context) =>
        ProductionQuestion.Ask(context, () => WorkspaceQuestion.Ask(context, workspace => Check(workspace.DailyCapGb)));

    private static RuleResult Check(Value<double> cap) => cap switch
    {
        { IsUnknown: true } => RuleResult.Unknown(cap.Origin),
        { IsKnown: true, Known: > NoCap } => RuleResult.Found(
            cap.Origin,
            $"The workspace stops taking data after {cap} GB a day.",
            "Remove 'dailyCapGb' and set a cost alert instead."),
        _ => RuleResult.Pass,
    };
}
