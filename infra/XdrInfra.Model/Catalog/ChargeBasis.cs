namespace XdrInfra.Model.Catalog;

/// <summary>How sure it is that a table is free or charged.</summary>
public enum ChargeBasis
{
    /// <summary>A page of Microsoft says so.</summary>
    Stated,

    /// <summary>No page names the table; it is not among the free ones.</summary>
    Inferred,

    /// <summary>Nothing was found; Usage in the workspace tells.</summary>
    Unknown,
}
