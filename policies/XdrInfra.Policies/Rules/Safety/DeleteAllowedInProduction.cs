using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Safety;

/// <summary>In production a destroy drops ownership and leaves Azure as it is.</summary>
public sealed class DeleteAllowedInProduction : IRule
{
    private const string Restore = "restore";

    private static readonly string[] NeverDeleted =
    [
        ResourceKinds.ResourceGroup, ResourceKinds.NativeResourceGroup, ResourceKinds.Workspace, ResourceKinds.NativeWorkspace, ResourceKinds.Onboarding,
    ];

    public RuleInfo Info { get; } = new(
        Code: "XDR3022",
        Slug: "delete-allowed-in-production",
        Area: RuleArea.Safety,
        Default: Level.Mandatory,
        Title: "Let nothing be undone in production",
        Why: "A destroy, or a key that is taken out of the stack file, would disconnect the connector or remove Sentinel from the workspace.");

    public RuleResult Check(RuleContext context) => ProductionQuestion.Ask(context, () => RuleResult.Of(
        Restored(context).Concat(Deleted(context)),
        context.Graph.Resources.Select(item => item.Text("onDestroy")).Where(value => value.IsUnknown).Select(value => value.Origin)));

    private static IEnumerable<RuleFinding> Restored(RuleContext context)
    {
        var restored = context.Graph.Resources.Where(item => item.Text("onDestroy").Or("") == Restore).ToList();
        if (restored.Count > 0)
        {
            yield return new RuleFinding(
                context.Settings?.OnDestroy.Origin ?? restored[0].Text("onDestroy").Origin,
                $"A destroy of production stack '{context.Graph.Stack}' gives back what was there before, and the connector is disconnected.",
                "Set 'onDestroy' to 'keep'.");
        }
    }

    private static IEnumerable<RuleFinding> Deleted(RuleContext context) => context.Graph.OfType(NeverDeleted)
        .Where(item => !item.RetainOnDelete)
        .Select(item => new RuleFinding(
            item.Place("retainOnDelete"),
            $"Resource '{item.Name}' is deleted from Azure when it leaves production stack '{context.Graph.Stack}'.",
            "Set the resource option 'retainOnDelete' to true."));
}
