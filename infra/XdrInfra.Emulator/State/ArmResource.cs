using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.State;

/// <summary>One object that lives under an ARM id: a group, a workspace, a setting, a rule.</summary>
public sealed record ArmResource
{
    /// <summary>The id in the case of the first write.</summary>
    public required string Id { get; init; }

    /// <summary>Namespace and type, for example <c>Microsoft.OperationalInsights/workspaces</c>.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string? Location { get; init; }

    public string? Kind { get; init; }

    public ImmutableSortedDictionary<string, string>? Tags { get; init; }

    /// <summary>With its quotes, as it stands in bodies; null for types without one.</summary>
    public string? Etag { get; init; }

    public required JsonElement Properties { get; init; }

    /// <summary>Other members beside properties, for example <c>plan</c>.</summary>
    public JsonElement? Beside { get; init; }

    /// <summary>By the emulator's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>What <c>provisioningState</c> says until <see cref="ReadyAt"/>.</summary>
    public string? Pending { get; init; }

    /// <summary>By the wall clock; null when nothing is under way.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>The id without regard to case.</summary>
    [JsonIgnore]
    public string Key => KeyOf(Id);

    public static string KeyOf(string id) => id.ToLowerInvariant();

    public bool IsReady(DateTimeOffset wall) => ReadyAt is not { } ready || wall >= ready;

    public string StateAt(DateTimeOffset wall) => IsReady(wall) ? "Succeeded" : Pending ?? "Updating";
}
