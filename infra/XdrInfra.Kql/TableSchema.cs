namespace XdrInfra.Kql;

/// <summary>Name and columns of a table.</summary>
public sealed record TableSchema(string Name, IReadOnlyList<ColumnSchema> Columns);
