namespace XdrInfra.Pulumi.Provider;

/// <summary>One property that changes.</summary>
/// <param name="Path">Its path, such as <c>tags.owner</c> or <c>tables[2]</c>.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Replaces">True if the change needs a new resource.</param>
/// <param name="IsInput">True if old and new input differ; false if the new input differs from what is true.</param>
public sealed record PropertyChange(string Path, PropertyChangeKind Kind, bool Replaces = false, bool IsInput = true)
{
    /// <summary>The name of the property that the path begins with.</summary>
    public string TopProperty => Path.IndexOfAny(['.', '[']) is var end and > 0 ? Path[..end] : Path;
}
