using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Safety;

/// <summary>Whoever holds a token can query a public workspace from anywhere.</summary>
public sealed class PublicQueryInProduction : IRule
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/private-link-security: Enabled is also what Azure takes when nothing is said.
    private const string Enabled = "Enabled";

    public RuleInfo Info { get; } = new(
        Code: "XDR3023",
        Slug: "public-query-in-production",
        Area: RuleArea.Safety,
        Default: Level.Advisory,
        Title: "Close the production workspace to queries from public networks",
        Why: "With public queries a stolen token reads every incident from anywhere; a private link keeps it inside.");

    public RuleResult Check(RuleContext context)
    {
        if (!EnvironmentName.IsProduction(context.Graph.Stack))
        {
            return RuleResult.Skip($"Stack '{context.Graph.Stack}' is not a production stack.");
        }

        return context.View.Workspace?.QueryAccess switch
        {
            null => RuleResult.Skip("The stack has no workspace."),
            { IsUnknown: true } access => RuleResult.Unknown(access.Origin),
            { } access when access.Or(Enabled) == Enabled => RuleResult.Found(
                access.Origin,
                "The production workspace takes queries from public networks.",
                "Set 'publicQuery' of the workspace to false once a private link is in place."),
            _ => RuleResult.Pass,
        };
    }
}
