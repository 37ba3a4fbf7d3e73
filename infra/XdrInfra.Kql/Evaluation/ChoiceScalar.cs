using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The value of the first condition that holds, else the last value.</summary>
internal sealed class ChoiceScalar(KqlType type, IReadOnlyList<Scalar> conditions, IReadOnlyList<Scalar> values) : Scalar(type)
{
    public override bool IsConstant { get; } = conditions.All(condition => condition.IsConstant) && values.All(value => value.IsConstant);

    public override Column Evaluate(Batch batch, Run run)
    {
        var choices = Choices(batch, run);
        var columns = values.Select(value => value.Evaluate(batch, run)).ToList();
        return TypeDispatch.Call(Type, new Pick(choices, columns));
    }

    private int[] Choices(Batch batch, Run run)
    {
        var choices = new int[batch.RowCount];
        Array.Fill(choices, conditions.Count);
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            var holds = (Column<bool>)conditions[i].Evaluate(batch, run);
            for (var row = 0; row < choices.Length; row++)
            {
                choices[row] = holds[row] && !holds.IsNull(row) ? i : choices[row];
            }
        }

        return choices;
    }

    private sealed class Pick(int[] choices, IReadOnlyList<Column> columns) : ITyped<Column>
    {
        public Column For<T>()
        {
            var typed = columns.Cast<Column<T>>().ToArray();
            var results = new T[choices.Length];
            ulong[]? nulls = null;
            for (var row = 0; row < results.Length; row++)
            {
                var source = typed[choices[row]];
                results[row] = source[row];
                if (NullBits.Get(source.Nulls, source.IsConstant ? 0 : row))
                {
                    NullBits.Set(ref nulls, row, results.Length);
                }
            }

            return new Column<T>(results, results.Length, nulls);
        }
    }
}
