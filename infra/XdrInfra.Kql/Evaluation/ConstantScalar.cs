using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A literal.</summary>
internal sealed class ConstantScalar(KqlType type, object? value) : Scalar(type)
{
    public object? Value => value;

    public override bool IsConstant => true;

    public static ConstantScalar Null(KqlType type) => new(type, null);

    public override Column Evaluate(Batch batch, Run run) => ColumnFactory.Constant(Type, value, batch.RowCount);
}
