namespace XdrInfra.Kql.Evaluation;

/// <summary>Where the values on the right of <c>in</c> come from.</summary>
internal abstract record SetSource
{
    private SetSource() { }   // closed set: only the nested cases below

    public sealed record Value(Scalar Scalar) : SetSource;

    /// <summary>The first column of a table.</summary>
    public sealed record Rows(Plan Plan) : SetSource;

    /// <summary>The same set for every row.</summary>
    public bool IsConstant => this is not Value { Scalar.IsConstant: false };

    public KqlType Type => this switch
    {
        Value value => value.Scalar.Type,
        Rows { Plan.Schema.Columns: [var first, ..] } => first.Type,
        _ => KqlType.Unknown,
    };

    /// <summary>The values, boxed; arrays of dynamic values count by element.</summary>
    public IEnumerable<object> Values(Run run) => this switch
    {
        Value value => Expand(value.Scalar.EvaluateOnce(run)),
        Rows rows => FromRows(rows.Plan, run),
        _ => [],
    };

    public static IEnumerable<object> Expand(object? value) => value switch
    {
        null => [],
        DynamicValue { Items: { } items } => items.OfType<DynamicValue>().Select(Element),
        DynamicValue { Bag: not null } => [],
        DynamicValue dynamic => [dynamic.Raw],
        _ => [value],
    };

    // An array or a bag within an array is one value, which no plain one equals.
    private static object Element(DynamicValue item) => item is { Items: null, Bag: null } ? item.Raw : item;

    private static IEnumerable<object> FromRows(Plan plan, Run run)
    {
        foreach (var batch in plan.Execute(run).Where(batch => batch.ColumnCount > 0))
        {
            run.Check();
            var column = batch[0];
            for (var i = 0; i < batch.RowCount; i++)
            {
                foreach (var value in Expand(column.GetValue(i)))
                {
                    yield return value;
                }
            }
        }
    }
}
