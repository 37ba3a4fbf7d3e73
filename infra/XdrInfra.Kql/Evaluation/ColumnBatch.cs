using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Columns that exist already.</summary>
internal sealed class ColumnBatch(int rowCount, IReadOnlyList<Column> columns) : Batch(rowCount, columns.Count)
{
    protected override Column Make(int column) => columns[column];
}
