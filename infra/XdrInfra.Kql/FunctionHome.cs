namespace XdrInfra.Kql;

/// <summary>Where a function lives that security teams call and that is no part of the language.</summary>
public enum FunctionHome
{
    /// <summary>Defender's advanced hunting; a Log Analytics workspace has none.</summary>
    AdvancedHunting,

    /// <summary>A parser of Sentinel's ASIM that comes with Sentinel.</summary>
    Asim,

    /// <summary>A parser of Sentinel's ASIM that somebody deployed to the workspace.</summary>
    DeployedAsim,

    /// <summary>The watchlists of a workspace.</summary>
    Watchlist,
}
