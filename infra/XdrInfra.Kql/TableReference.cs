namespace XdrInfra.Kql;

/// <summary>A table that a query names: where, and whether the schema has it.</summary>
public sealed record TableReference(string Name, int Start, int Length, bool Exists);
