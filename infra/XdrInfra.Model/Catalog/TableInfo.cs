namespace XdrInfra.Model.Catalog;

/// <summary>What is known of one table.</summary>
public sealed record TableInfo
{
    public required string Name { get; init; }

    public required TableGroup Group { get; init; }

    /// <summary>One line in our words.</summary>
    public required string Description { get; init; }

    /// <summary>Products that fill it, by catalog name.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True for the two tables whose ingestion is free.</summary>
    public required bool Free { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public bool IsEvent => Group is not (TableGroup.Connector or TableGroup.Workspace);
}
