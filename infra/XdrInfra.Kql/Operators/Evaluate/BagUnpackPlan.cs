using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary>Columns of the input beside properties of the bag.</summary>
internal sealed class BagUnpackPlan(Plan input, int at, string prefix, BagUnpackLayout layout) : Plan(layout.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            run.Expect((long)batch.RowCount * layout.Sources.Count * sizeof(long));
            var values = (Column<DynamicValue>)batch[at];
            yield return new ColumnBatch(batch.RowCount, [.. layout.Sources.Select((source, i) => source >= 0 ? batch[source] : Property(values, Schema.Columns[i], run))]);
        }
    }

    private Column Property(Column<DynamicValue> values, ColumnSchema column, Run run)
    {
        var name = column.Name.StartsWith(prefix, StringComparison.Ordinal) ? column.Name[prefix.Length..] : column.Name;
        return Conversion.Convert(Kernel.Map(values, value => value?.Bag?.Find(name)!, run), column.Type, run);   // a null reference is a null dynamic
    }
}
