using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Handling;

/// <summary>What all outputs have in common.</summary>
internal static class Outputs
{
    public const string Id = "id";
    public const string Shape = "shape";
    public const string OnDestroy = "onDestroy";
    public const string WorkspaceId = "workspaceId";
    public const string Prior = "prior";

    public static PropertyValue.Map Of(string id, int shape) => PropertyValue.Map.Empty.Put(Id, id).Put(Shape, (double)shape);

    /// <summary>Outputs of a Sentinel kind, with what a later delete must know.</summary>
    public static PropertyValue.Map Of(string id, int shape, PropertyValue.Map inputs) =>
        Of(id, shape).Put(WorkspaceId, inputs.Text(WorkspaceId)).Put(OnDestroy, inputs.Text(OnDestroy));

    public static bool Restores(ResourceState state) =>
        string.Equals(state.Inputs.Text(OnDestroy) ?? state.Outputs.Text(OnDestroy), "restore", StringComparison.OrdinalIgnoreCase);

    /// <summary>The workspace of a state: from inputs, else from the id, as in an import.</summary>
    public static string WorkspaceOf(ResourceState state) =>
        state.Inputs.Text(WorkspaceId) ?? state.Outputs.Text(WorkspaceId) ?? WorkspaceOf(state.Id);

    private static string WorkspaceOf(string id)
    {
        var parts = id.Split('/');
        var at = Array.FindIndex(parts, part => string.Equals(part, "workspaces", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < parts.Length ? string.Join('/', parts[..(at + 2)]) : id;
    }
}
