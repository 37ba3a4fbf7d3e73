using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>A row of the input, and the value of each slot as a column of one row; null where it is that of the input.</summary>
internal sealed record ScanRecord(int Row, IReadOnlyList<Column?> Given);
