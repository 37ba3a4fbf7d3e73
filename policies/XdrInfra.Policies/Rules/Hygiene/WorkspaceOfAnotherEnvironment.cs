using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>A copied stack file often keeps one name of the environment it was copied from.</summary>
public sealed class WorkspaceOfAnotherEnvironment : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3033",
        Slug: "workspace-of-another-environment",
        Area: RuleArea.Hygiene,
        Default: Level.Advisory,
        Title: "Name the workspace after its own environment",
        Why: "A name that speaks of another environment is a copied setting, or will be taken for one in the middle of an incident.");

    public RuleResult Check(RuleContext context)
    {
        if (EnvironmentName.Of(context.Graph.Stack) is not { } own)
        {
            return RuleResult.Skip($"The name of stack '{context.Graph.Stack}' names no environment.");
        }

        if (context.View.Workspace is not { } workspace)
        {
            return RuleResult.Skip("The stack has no workspace.");
        }

        var names = new[] { ("Workspace", workspace.Name), ("Resource group", context.View.ResourceGroupName) };
        return RuleResult.Of(
            names.SelectMany(name => Findings(context.Graph.Stack, own, name.Item1, name.Item2)),
            names.Where(name => name.Item2.IsUnknown).Select(name => name.Item2.Origin));
    }

    private static IEnumerable<RuleFinding> Findings(string stack, string own, string subject, Value<string> name)
    {
        if (name.IsKnown && EnvironmentName.Of(name.Known) is { } other && other != own)
        {
            yield return new RuleFinding(
                name.Origin,
                $"{subject} '{name}' speaks of a {other} environment, and stack '{stack}' is a {own} stack.",
                "Correct the name, or override this rule with the reason for it.");
        }
    }
}
