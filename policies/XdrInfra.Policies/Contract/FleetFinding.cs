namespace XdrInfra.Policies.Contract;

/// <summary>What a rule over several stacks says of one of them.</summary>
public sealed record FleetFinding(FleetMember Member, RuleFinding Finding);
