using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
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

    public RuleResult Check(RuleContext context)
    {
        if (context.View.Connector is not { } connector)
        {
            return RuleResult.Skip("The stack has no connector.");
        }

        if (context.Settings?.Solution.Install is { IsUnknown: true } install)
        {
            return RuleResult.Unknown(install.Origin);
        }

        return context.View.Solution is not null
            ? RuleResult.Pass
            : RuleResult.Found(
                context.Settings?.Solution.Install.Origin ?? connector.Resource.Place(""),
                "The connector is set up without the solution \"Microsoft Defender XDR\".",
                "Set 'install' of the solution to true, unless somebody else installs it.");
    }
}
