namespace XdrInfra.Cli.Hunting;

/// <summary>What becomes of a query in the workspace; a stronger verdict stands further down.</summary>
internal enum HuntVerdict
{
    Runs,

    /// <summary>It names something that only the workspace itself knows, or KQL that is not judged here.</summary>
    Unknown,
    TableOff,
    Rewrite,
    HuntingOnly,
    Invalid,
}
