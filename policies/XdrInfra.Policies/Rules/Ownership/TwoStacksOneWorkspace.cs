using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Ownership;

/// <summary>A workspace belongs to one stack.</summary>
public sealed class TwoStacksOneWorkspace : IFleetRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3030",
        Slug: "two-stacks-one-workspace",
        Area: RuleArea.Ownership,
        Default: Level.Mandatory,
        Title: "Give each stack a workspace of its own",
        Why: "Two stacks with one workspace undo each other's settings at every deployment.");

    public IEnumerable<FleetFinding> Check(IReadOnlyList<FleetMember> members) => members
        .Where(member => member.IsReal && member.WorkspaceId is not null)
        .GroupBy(member => member.WorkspaceId, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.ToList())
        .SelectMany(group => group.Select(member => new FleetFinding(member, ToFinding(member, group))));

    private static RuleFinding ToFinding(FleetMember member, IReadOnlyList<FleetMember> group) => new(
        member.Workspace.Origin,
        $"Workspace '{member.Workspace}' in resource group '{member.ResourceGroup}' is also in {StackNames.Others(member, group)}.",
        "Give each stack a workspace of its own, or keep one of the stacks.");
}
