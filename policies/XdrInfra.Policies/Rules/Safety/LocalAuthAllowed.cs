using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Safety;

/// <summary>A workspace key lets its holder write rows into the workspace.</summary>
public sealed class LocalAuthAllowed : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3024",
        Slug: "local-auth-allowed",
        Area: RuleArea.Safety,
        Default: Level.Mandatory,
        Title: "Take data with Entra tokens only",
        Why: "A workspace key is shared, never expires and says nothing of its holder, who can write false evidence with it.");

    public RuleResult Check(RuleContext context) => WorkspaceQuestion.Ask(context, workspace => workspace.LocalAuthDisabled switch
    {
        { IsUnknown: true } disabled => RuleResult.Unknown(disabled.Origin),
        { } disabled when disabled.Or(false) => RuleResult.Pass,
        { } disabled => RuleResult.Found(
            disabled.Origin,
            "The workspace takes data from whoever holds a workspace key.",
            "Set 'localAuth' of the workspace to false once no agent uses a key."),
    });
}
