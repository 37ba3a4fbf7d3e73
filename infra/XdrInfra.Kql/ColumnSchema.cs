namespace XdrInfra.Kql;

/// <summary>Name and type of a column.</summary>
public sealed record ColumnSchema(string Name, KqlType Type);
