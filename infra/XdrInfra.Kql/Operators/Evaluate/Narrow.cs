using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>narrow()</c>: a row for each value, with the number of its row and the name of its column.</summary>
// https://learn.microsoft.com/kusto/query/narrow-plugin
internal sealed class NarrowPlan(Plan input) : Plan(new RowType(
    [new ColumnSchema("Row", KqlType.Long), new ColumnSchema("Column", KqlType.String), new ColumnSchema("Value", KqlType.String)]))
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var number = 0L;
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var width = batch.ColumnCount;
            run.Produce((long)batch.RowCount * width);
            var (rows, names, values) = (new long[batch.RowCount * width], new string[batch.RowCount * width], new string[batch.RowCount * width]);
            for (var i = 0; i < rows.Length; i++)
            {
                var (row, column) = (i / width, i % width);
                (rows[i], names[i], values[i]) = (number + row, input.Schema.Columns[column].Name, ScalarText.Of(batch[column].GetValue(row)));
            }

            number += batch.RowCount;
            yield return new ColumnBatch(rows.Length, [new Column<long>(rows, rows.Length), new Column<string>(names, names.Length), new Column<string>(values, values.Length)]);
        }
    }
}
