using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A function over its arguments; when all of these are constant it is computed for one row.</summary>
internal sealed class CallScalar(KqlType type, Evaluator evaluate, IReadOnlyList<Scalar> arguments, bool isPure = true) : Scalar(type)
{
    public override bool IsConstant { get; } = isPure && arguments.All(argument => argument.IsConstant);

    public override Column Evaluate(Batch batch, Run run)
    {
        if (IsConstant && batch.RowCount != 1)
        {
            return Evaluate(OneRow, run).Repeat(0, batch.RowCount);
        }

        var columns = new Column[arguments.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = arguments[i].Evaluate(batch, run);
        }

        run.Check();
        var result = evaluate(columns, batch.RowCount, run);
        ValueSize.Charge(result, run);
        return result;
    }
}
