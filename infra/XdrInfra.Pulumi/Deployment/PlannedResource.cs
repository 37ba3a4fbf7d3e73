using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>A resource that will be registered.</summary>
/// <param name="Name">Logical name, unique in the plan.</param>
/// <param name="Type">Type token of three parts, such as <c>xdr:sentinel:Onboarding</c>.</param>
/// <param name="Inputs">Its inputs by name.</param>
public sealed record PlannedResource(string Name, string Type, ImmutableSortedDictionary<string, PlannedValue> Inputs)
{
    /// <summary>What explicit providers' types begin with.</summary>
    public const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Logical names that come first, beyond those that the inputs refer to.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Logical name of an explicit provider of the plan.</summary>
    public string? Provider { get; init; }

    /// <summary>Version of the plugin, without a leading <c>v</c>. Without one the engine may take any.</summary>
    public string Version { get; init; } = "";

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Earlier type tokens: state that was written under them is taken over.</summary>
    public ImmutableArray<string> FormerTypes { get; init; } = [];

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Top-level outputs that are secret though no input is.</summary>
    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>The limit of each operation.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Id of something that exists and shall be taken over.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Everything that comes first, each name once.</summary>
    internal IEnumerable<string> Predecessors => Inputs.Values
        .SelectMany(value => value.Sources)
        .Concat(DependsOn)
        .Concat(Provider is null ? [] : [Provider])
        .Distinct(StringComparer.Ordinal);
}
