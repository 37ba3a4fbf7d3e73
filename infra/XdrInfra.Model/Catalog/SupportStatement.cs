namespace XdrInfra.Model.Catalog;

/// <summary>What one source says of a table in a cloud.</summary>
/// <param name="Level">What it says.</param>
/// <param name="Date">The date that the source shows.</param>
/// <param name="Source">Its address.</param>
/// <param name="About">What the source speaks of.</param>
public sealed record SupportStatement(SupportLevel Level, DateOnly Date, string Source, string About);
