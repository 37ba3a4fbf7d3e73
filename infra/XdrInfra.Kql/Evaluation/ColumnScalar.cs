using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A column of the input.</summary>
internal sealed class ColumnScalar(int ordinal, string name, KqlType type) : Scalar(type)
{
    public int Ordinal => ordinal;

    public string Name => name;

    public override bool IsConstant => false;

    public override Column Evaluate(Batch batch, Run run) => batch[ordinal];
}
