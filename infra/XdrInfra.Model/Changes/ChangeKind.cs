namespace XdrInfra.Model.Changes;

/// <summary>What happens, or would happen, to a resource.</summary>
public enum ChangeKind
{
    Same,
    Create,

    /// <summary>It exists and is right: taken over without a write.</summary>
    Adopt,

    Update,
    Delete,

    /// <summary>Ownership is dropped, Azure stays as it is.</summary>
    Forget,
}
