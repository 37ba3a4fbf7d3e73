using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>A row of the input, and the value of each declared column as a column of one row.</summary>
internal sealed record ScanRecord(int Row, IReadOnlyList<Column> Declared);
