namespace XdrInfra.Emulator.Routes.Content;

/// <summary>A solution of the Content Hub.</summary>
/// <param name="ContentId">Also the name of the installed package.</param>
/// <param name="ProductId">Content id with a part that only the catalogue knows.</param>
/// <param name="DisplayName">As the portal shows it.</param>
/// <param name="Version">The newest.</param>
/// <param name="Items">What it brings.</param>
internal sealed record CatalogueEntry(
    string ContentId, string ProductId, string DisplayName, string Version, IReadOnlyList<CatalogueItem> Items);
