using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Bodies of resources at rest: a resource never changes, so its body is rendered once and lives as long as it does.</summary>
internal static class RenderedBodies
{
    private static readonly ConditionalWeakTable<ArmResource, byte[]> Bodies = [];

    /// <summary>For views that depend on nothing but a resource that is ready.</summary>
    public static Reply Ok(ArmResource resource, Func<JsonObject> view) => new(200)
    {
        Raw = Bodies.GetValue(resource, _ => JsonSerializer.SerializeToUtf8Bytes(view())),
    };
}
