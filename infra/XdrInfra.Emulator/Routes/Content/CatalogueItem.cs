namespace XdrInfra.Emulator.Routes.Content;

/// <summary>One piece of content in a solution.</summary>
internal sealed record CatalogueItem(string ContentId, string Kind, string DisplayName, string Version);
