using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>What the rules about settings of the workspace have in common: there must be one, and the stack must apply its settings.</summary>
internal static class WorkspaceQuestion
{
    public static RuleResult Ask(RuleContext context, Func<WorkspaceView, RuleResult> check) => context.View.Workspace switch
    {
        null => RuleResult.Skip("The stack has no workspace."),
        { IsApplied: false } => RuleResult.Skip("The stack only reads the workspace and applies none of its settings."),
        { } workspace => check(workspace),
    };
}
