using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Emulator.Logs;

/// <summary>Writes generated rows into the columns of the query engine; positions are the same on both sides.</summary>
internal sealed class LogTableWriter(TableBuilder builder) : ITableWriter
{
    // Rows come in order of arrival and only when they have arrived, so the moment itself need not be kept.
    public void BeginRow(DateTime arrived)
    {
    }

    public void WriteString(int column, string value) => builder.SetString(column, value);

    public void WriteInt(int column, int value) => builder.SetInt(column, value);

    public void WriteLong(int column, long value) => builder.SetLong(column, value);

    public void WriteReal(int column, double value) => builder.SetReal(column, value);

    public void WriteBool(int column, bool value) => builder.SetBool(column, value);

    public void WriteDateTime(int column, DateTime value) => builder.SetDateTime(column, value);

    public void WriteDynamic(int column, string json) => builder.SetDynamic(column, json);

    public void EndRow() => builder.EndRow();
}
