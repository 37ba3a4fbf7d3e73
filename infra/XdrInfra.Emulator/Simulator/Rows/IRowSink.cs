using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>Where generated rows go.</summary>
public interface IRowSink
{
    /// <summary>A writer for one table. Asked at most once per table and call of Generate, and only when a row comes.</summary>
    ITableWriter Open(TableInfo table);
}
