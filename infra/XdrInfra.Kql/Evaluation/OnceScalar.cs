using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>An expression that is evaluated once in a run, such as the value of a <c>let</c>.</summary>
internal sealed class OnceScalar(Scalar inner) : Scalar(inner.Type)
{
    public override bool IsConstant => true;

    public override Column Evaluate(Batch batch, Run run) =>
        run.Once(this, () => inner.Evaluate(OneRow, run)).Repeat(0, batch.RowCount);
}
