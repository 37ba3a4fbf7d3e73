namespace XdrInfra.Model.Catalog;

/// <summary>What a product is to Defender XDR.</summary>
public enum ProductKind
{
    /// <summary>Part of Defender XDR.</summary>
    Component,

    /// <summary>Another service whose alerts Defender XDR takes in.</summary>
    Service,
}
