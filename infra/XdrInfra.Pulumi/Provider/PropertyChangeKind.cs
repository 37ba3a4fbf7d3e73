namespace XdrInfra.Pulumi.Provider;

/// <summary>What happens to a property.</summary>
public enum PropertyChangeKind
{
    Add,
    Update,
    Delete,
}
