using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Safety;

/// <summary>The engine refuses to delete what is protected; a production workspace holds the evidence of every incident.</summary>
public sealed class WorkspaceUnprotectedInProduction : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3021",
        Slug: "workspace-unprotected-in-production",
        Area: RuleArea.Safety,
        Default: Level.Mandatory,
        Title: "Protect the production workspace",
        Why: "Without protection one wrong command or a renamed resource takes the workspace out of the stack.");

    public RuleResult Check(RuleContext context) => ProductionQuestion.Ask(context, () => context.View.Workspace switch
    {
        null => RuleResult.Skip("The stack has no workspace."),
        _ when context.Settings?.Workspace.Protect is { IsUnknown: true } protect => RuleResult.Unknown(protect.Origin),
        { Protect: true } => RuleResult.Pass,
        { } workspace => RuleResult.Found(
            context.Settings?.Workspace.Protect.Origin ?? workspace.At("protect"),
            "The workspace of a production stack is not protected.",
            "Set 'protect' of the workspace to true."),
    });
}
