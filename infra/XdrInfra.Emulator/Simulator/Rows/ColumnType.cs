namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>The column types that occur in the catalog.</summary>
internal enum ColumnType
{
    String,
    Int,
    Long,
    Real,
    Bool,
    Datetime,
    Dynamic,
}
