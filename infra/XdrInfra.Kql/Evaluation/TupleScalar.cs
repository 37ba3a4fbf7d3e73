using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>
/// A function that gives several columns at once, such as <c>series_fit_line()</c>; as a single value it is its first column.
/// The inner value is an array with one element for each column.
/// </summary>
internal sealed class TupleScalar(Scalar inner, string prefix, IReadOnlyList<ColumnSchema> columns) : Scalar(columns[0].Type)
{
    public override bool IsConstant => inner.IsConstant;

    /// <summary>The columns with the names that they have when the query gives none.</summary>
    public IReadOnlyList<(string Name, Scalar Scalar)> Columns =>
        [.. columns.Select((column, i) => (prefix.Length == 0 ? column.Name : $"{prefix}_{column.Name}", (Scalar)new Part(this, i, column.Type)))];

    /// <summary>The same with another beginning of its names.</summary>
    public TupleScalar Named(string other) => new(inner, other, columns);

    public override Column Evaluate(Batch batch, Run run) => Evaluate(0, batch, run);

    private Column Evaluate(int at, Batch batch, Run run)
    {
        var arrays = run.Once(this, () => new Latest()).For(batch, () => (Column<DynamicValue>)inner.Evaluate(batch, run));
        return Conversion.Convert(Kernel.Map(arrays, value => value?.Items?[at]!, run), columns[at].Type, run);
    }

    private sealed class Part(TupleScalar whole, int at, KqlType type) : Scalar(type)
    {
        public override bool IsConstant => whole.IsConstant;

        public override Column Evaluate(Batch batch, Run run) => whole.Evaluate(at, batch, run);
    }

    // The columns of one batch are asked for one after the other.
    private sealed class Latest
    {
        private Batch? _batch;
        private Column<DynamicValue>? _arrays;

        public Column<DynamicValue> For(Batch batch, Func<Column<DynamicValue>> make)
        {
            if (_arrays is null || !ReferenceEquals(_batch, batch))
            {
                (_batch, _arrays) = (batch, make());
            }

            return _arrays;
        }
    }
}
