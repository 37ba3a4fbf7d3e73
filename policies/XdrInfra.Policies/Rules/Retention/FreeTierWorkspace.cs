using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Retention;

/// <summary>The old trial tier keeps a week and takes little data a day.</summary>
public sealed class FreeTierWorkspace : IRule
{
    private const string FreeTier = "Free";

    // https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs#free-trial-pricing-tier
    private const int FreeTierDays = 7;

    public RuleInfo Info { get; } = new(
        Code: "XDR3032",
        Slug: "free-tier-workspace",
        Area: RuleArea.Retention,
        Default: Level.Mandatory,
        Title: "Do not use the trial tier for a workspace",
        Why: "The trial tier keeps data for a week, takes half a gigabyte a day, and cannot be chosen for new workspaces.");

    public RuleResult Check(RuleContext context) => WorkspaceQuestion.Ask(context, workspace => workspace.Sku switch
    {
        { IsUnknown: true } sku => RuleResult.Unknown(sku.Origin),
        { } sku when sku.Or("") == FreeTier => RuleResult.Found(
            sku.Origin,
            $"The workspace is on the tier '{sku}', which keeps data for {FreeTierDays} days.",
            "Set 'sku' of the workspace to 'PerGB2018'."),
        _ => RuleResult.Pass,
    });
}
