using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>Everything that a program will register. It is complete before the first call: the engine deletes what a program that ends well did not register.</summary>
public sealed record DeploymentPlan(ImmutableArray<PlannedResource> Resources)
{
    /// <summary>What the stack tells the outside.</summary>
    public ImmutableSortedDictionary<string, PlannedValue> Outputs { get; init; } =
        ImmutableSortedDictionary.Create<string, PlannedValue>(StringComparer.Ordinal);

    /// <summary>The engines that may run it, such as <c>&gt;=3.229.0</c>; empty for any.</summary>
    public string EngineVersions { get; init; } = "";
}
