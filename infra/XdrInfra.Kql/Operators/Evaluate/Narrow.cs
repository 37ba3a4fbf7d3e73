using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>narrow()</c>: a row for each value, with the number of its row and the name of its column.</summary>
// https://learn.microsoft.com/kusto/query/narrow-plugin
internal sealed class NarrowPlan(Plan input) : Plan(new RowType(
    [new ColumnSchema("Row", KqlType.Long), new ColumnSchema("Column", KqlType.String), new ColumnSchema("Value", KqlType.String)]))
{
    private const int BatchRows = 1 << 16;

    private readonly string[] _names = [.. input.Schema.Columns.Select(column => column.Name)];

    public override IEnumerable<Batch> Execute(Run run)
    {
        var number = 0L;
        foreach (var batch in input.Execute(run).Where(batch => batch.ColumnCount > 0))
        {
            var most = Math.Max(1, BatchRows / batch.ColumnCount);
            for (var start = 0; start < batch.RowCount; start += most)
            {
                run.Check();
                var count = Math.Min(most, batch.RowCount - start);
                run.Produce((long)count * batch.ColumnCount);
                yield return new NarrowBatch(batch, start, count, number + start, _names, run);
            }

            number += batch.RowCount;
        }
    }
}

/// <summary>Some rows of a batch, each value in a row of its own; the texts are made only when somebody asks for them.</summary>
internal sealed class NarrowBatch(Batch source, int start, int count, long number, string[] names, Run run) : Batch(count * names.Length, 3)
{
    protected override Ownership OwnershipOf(int column) => Ownership.Made;

    protected override Column Make(int column) => column switch
    {
        0 => Rows(),
        1 => new Column<string>(names, RowCount, codes: Codes()),
        _ => Values(),
    };

    private Column<long> Rows()
    {
        var rows = new long[RowCount];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = number + (i / names.Length);
        }

        return new Column<long>(rows, rows.Length);
    }

    private int[] Codes()
    {
        var codes = new int[RowCount];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = i % names.Length;
        }

        return codes;
    }

    private Column<string> Values()
    {
        var values = new string[RowCount];
        for (var at = 0; at < names.Length; at++)
        {
            var column = source[at];
            for (var row = 0; row < count; row++)
            {
                Kernel.Check(row, run);
                values[(row * names.Length) + at] = ScalarText.Of(column.GetValue(start + row));
            }
        }

        return new Column<string>(values, values.Length);
    }
}
