using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>Forgets every row; only the ledger remembers.</summary>
internal sealed class EmptySink : IRowSink, ITableWriter
{
    public ITableWriter Open(TableInfo table) => this;

    public void BeginRow(DateTime arrived)
    {
    }

    public void WriteString(int column, string value)
    {
    }

    public void WriteInt(int column, int value)
    {
    }

    public void WriteLong(int column, long value)
    {
    }

    public void WriteReal(int column, double value)
    {
    }

    public void WriteBool(int column, bool value)
    {
    }

    public void WriteDateTime(int column, DateTime value)
    {
    }

    public void WriteDynamic(int column, string json)
    {
    }

    public void EndRow()
    {
    }
}
