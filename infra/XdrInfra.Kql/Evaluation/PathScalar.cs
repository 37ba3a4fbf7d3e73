using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A step into a dynamic value by name or by position; null where there is nothing.</summary>
internal sealed class PathScalar(Scalar target, Scalar at) : Scalar(KqlType.Dynamic)
{
    public override bool IsConstant => target.IsConstant && at.IsConstant;

    public override Column Evaluate(Batch batch, Run run)
    {
        var values = (Column<DynamicValue>)target.Evaluate(batch, run);
        var steps = at.Evaluate(batch, run);
        return steps switch
        {
            Column<string> names => Kernel.Map(values, names, static (value, name) => value?.Bag?.Find(name)!, run),
            Column<long> numbers => Kernel.Map(values, numbers, static (value, number) => Item(value, number)!, run),
            Column<int> numbers => Kernel.Map(values, numbers, static (value, number) => Item(value, number)!, run),
            Column<DynamicValue> either => Kernel.Map(values, either, static (value, step) => Either(value, step)!, run),
            _ => Column<DynamicValue>.Null(batch.RowCount),
        };
    }

    private static DynamicValue? Either(DynamicValue? value, DynamicValue? step) => step?.Raw switch
    {
        string name => value?.Bag?.Find(name),
        long number => Item(value, number),
        _ => null,
    };

    // A negative position counts from the end.
    private static DynamicValue? Item(DynamicValue? value, long at)
    {
        var items = value?.Items;
        var position = at < 0 ? at + (items?.Count ?? 0) : at;
        return items is not null && position >= 0 && position < items.Count ? items[(int)position] : null;
    }
}
