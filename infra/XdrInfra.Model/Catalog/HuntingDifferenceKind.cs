namespace XdrInfra.Model.Catalog;

/// <summary>How a column differs between Defender's hunting and the workspace.</summary>
public enum HuntingDifferenceKind
{
    Type,

    /// <summary>The same name in other letters; KQL tells them apart.</summary>
    NameCase,
    OnlyHunting,
    OnlyWorkspace,
}
