namespace XdrInfra.Policies.Contract;

/// <summary>A policy over several stacks at once. It sees what was kept of each stack, never all graphs, so that thousands of stacks fit.</summary>
public interface IFleetRule
{
    RuleInfo Info { get; }

    /// <summary>The findings, each with the stack that it belongs to; none means pass.</summary>
    IEnumerable<FleetFinding> Check(IReadOnlyList<FleetMember> members);
}
