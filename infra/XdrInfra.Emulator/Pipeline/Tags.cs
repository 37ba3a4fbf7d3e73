using System.Collections.Immutable;
using System.Text.Json;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Tags of a body.</summary>
internal static class Tags
{
    /// <summary>Null when the body has no tags.</summary>
    public static ImmutableSortedDictionary<string, string>? Of(JsonElement body) => body.At("tags") is { ValueKind: JsonValueKind.Object } tags
        ? tags.EnumerateObject().ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value.ToString(), StringComparer.OrdinalIgnoreCase)
        : null;
}
