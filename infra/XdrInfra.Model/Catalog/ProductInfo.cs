namespace XdrInfra.Model.Catalog;

/// <summary>A product whose alerts come through the connector.</summary>
/// <param name="Name">Its name today.</param>
/// <param name="Kind">Component or other service.</param>
/// <param name="Status">General or preview.</param>
/// <param name="AlertNames">The spellings of ProductName in SecurityAlert, the usual one first.</param>
/// <param name="Source">Where that is written.</param>
public sealed record ProductInfo(string Name, ProductKind Kind, SupportLevel Status, IReadOnlyList<string> AlertNames, string Source)
{
    /// <summary>The product filter of Microsoft's incident creation rules that duplicates its incidents; null when there is none.</summary>
    public string? RuleFilter { get; init; }

    /// <summary>Kind of the data connector of its own that Defender XDR supersedes, or needs beside it; null when there is none.</summary>
    public string? ConnectorKind { get; init; }

    /// <summary>Spellings differ in case between pages and workspaces.</summary>
    public bool IsNamed(string alertName) => AlertNames.Contains(alertName, StringComparer.OrdinalIgnoreCase);
}
