using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>The tag travels with the workspace into every list and every bill of Azure.</summary>
public sealed class WorkspaceWithoutOwnerTag : IRule
{
    private const string OwnerTag = "owner";

    public RuleInfo Info { get; } = new(
        Code: "XDR3040",
        Slug: "workspace-without-owner-tag",
        Area: RuleArea.Hygiene,
        Default: Level.Advisory,
        Title: "Tag the workspace with its owner",
        Why: "Whoever finds the workspace in Azure sees its tags, not the stack file, and needs to know whom to ask.");

    public RuleResult Check(RuleContext context) => WorkspaceQuestion.Ask(context, workspace => workspace.Tag(OwnerTag) switch
    {
        { IsUnknown: true } owner => RuleResult.Unknown(owner.Origin),
        { } owner when !string.IsNullOrWhiteSpace(owner.Or("")) => RuleResult.Pass,
        _ => RuleResult.Found(
            context.Settings?.Workspace.Origin ?? workspace.At("tags"),
            $"The workspace has no tag '{OwnerTag}'.",
            $"Add it to 'tags' of the workspace, for example {{ {OwnerTag}: soc }}."),
    });
}
