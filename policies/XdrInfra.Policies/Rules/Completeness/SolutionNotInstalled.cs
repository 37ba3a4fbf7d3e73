using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Completeness;

/// <summary>Microsoft's guide begins with the solution.</summary>
public sealed class SolutionNotInstalled : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3028",
        Slug: "solution-not-installed",
        Area: RuleArea.Completeness,
        Default: Level.Advisory,
        Title: "Install the Microsoft Defender XDR solution",
        Why: "The guide names the solution as the first step; without it the workspace lacks the connector page, the workbooks and the rule templates.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => context switch
    {
        { Settings.Solution.Install: { IsUnknown: true } install } => RuleResult.Unknown(install.Origin),
        { View.Solution: not null } => RuleResult.Pass,
        _ => RuleResult.Found(
            context.Settings?.Solution.Install.Origin ?? connector.Resource.Place(""),
            "The connector is set up without the solution \"Microsoft Defender XDR\".",
            "Set 'install' of the solution to true, unless somebody else installs it."),
    });
}
