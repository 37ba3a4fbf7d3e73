using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A bound expression over the rows of a batch. It holds no state of a run.</summary>
internal abstract class Scalar(KqlType type)
{
    public KqlType Type => type;

    /// <summary>Depends on no column, so one value serves the whole run.</summary>
    public abstract bool IsConstant { get; }

    /// <summary>One value for each row of the batch.</summary>
    public abstract Column Evaluate(Batch batch, Run run);

    /// <summary>The value of a constant expression, boxed.</summary>
    public object? EvaluateOnce(Run run) => Evaluate(OneRow, run).GetValue(0);

    public static readonly Batch OneRow = new ColumnBatch(1, []);
}
