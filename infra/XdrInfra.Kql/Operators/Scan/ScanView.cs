using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>What a step sees: the record at hand, then that of each step in the state. Columns are made when they are asked for.</summary>
internal sealed class ScanView(ScanRecords records, ScanRecord current, IReadOnlyList<ScanRecord?> state, int width) : Batch(1, width * (state.Count + 1))
{
    protected override Column Make(int column) => records.Value(column < width ? current : state[(column / width) - 1], column % width);
}
