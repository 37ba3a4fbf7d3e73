using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Ownership;

/// <summary>Each connector of a tenant stores the same incidents again, and the Defender portal fills one primary workspace only.</summary>
public sealed class OneTenantTwoConnectors : IFleetRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3031",
        Slug: "one-tenant-two-connectors",
        Area: RuleArea.Ownership,
        Default: Level.Advisory,
        Title: "Connect a tenant to one workspace",
        Why: "Two workspaces of a tenant hold the same incidents twice, and in the Defender portal only the primary one gets data.");

    public IEnumerable<FleetFinding> Check(IReadOnlyList<FleetMember> members) => members
        .Where(member => member.IsReal && member.TenantId.IsKnown && member.ConnectorOn.Or(false))
        .GroupBy(member => member.TenantId.Known, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Select(member => member.WorkspaceId ?? member.Stack).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
        .Select(group => group.ToList())
        .SelectMany(group => group.Select(member => new FleetFinding(member, ToFinding(member, group))));

    private static RuleFinding ToFinding(FleetMember member, IReadOnlyList<FleetMember> group) => new(
        member.ConnectorOn.Origin,
        $"The connector of tenant '{member.TenantId}' is also on in {StackNames.Others(member, group)}.",
        "Turn off 'incidents' and 'alerts' of the connector in all stacks but one.");
}
