using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

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

    public RuleResult Check(RuleContext context) =>
        ProductionQuestion.Ask(context, () => WorkspaceQuestion.Ask(context, workspace => Check(workspace.QueryAccess)));

    private static RuleResult Check(Value<string> access) => access switch
    {
        { IsUnknown: true } => RuleResult.Unknown(access.Origin),
        _ when access.Or(Enabled) == Enabled => RuleResult.Found(
            access.Origin,
            "The production workspace takes queries from public networks.",
            "Set 'publicQuery' of the workspace to false once a private link is in place."),
        _ => RuleResult.Pass,
    };
}
