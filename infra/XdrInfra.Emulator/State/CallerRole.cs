namespace XdrInfra.Emulator.State;

/// <summary>What the caller may do on the subscription.</summary>
public enum CallerRole
{
    Owner,

    /// <summary>Everything but roles and locks.</summary>
    Contributor,

    /// <summary>Reads only.</summary>
    Reader,

    /// <summary>Nothing at all.</summary>
    None,
}
