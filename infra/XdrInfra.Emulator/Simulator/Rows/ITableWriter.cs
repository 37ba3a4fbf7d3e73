namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>
/// Takes the rows of one table. A column is its position in <c>TableInfo.Columns</c>; the method always fits the column's type;
/// a column that is not written is null (an empty text where the type is string).
/// </summary>
public interface ITableWriter
{
    /// <summary>Begins a row that becomes visible at <paramref name="arrived"/> (UTC), which Log Analytics shows as ingestion_time().</summary>
    void BeginRow(DateTime arrived);

    void WriteString(int column, string value);

    void WriteInt(int column, int value);

    void WriteLong(int column, long value);

    void WriteReal(int column, double value);

    void WriteBool(int column, bool value);

    /// <summary>A UTC moment.</summary>
    void WriteDateTime(int column, DateTime value);

    /// <summary>JSON text.</summary>
    void WriteDynamic(int column, string json);

    void EndRow();
}
