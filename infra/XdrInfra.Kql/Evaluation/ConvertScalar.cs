using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A value taken as another type, where the language does so by itself.</summary>
internal sealed class ConvertScalar(Scalar inner, KqlType type) : Scalar(type)
{
    public override bool IsConstant => inner.IsConstant;

    public static Scalar Of(Scalar inner, KqlType type) =>
        inner.Type == type || type == KqlType.Unknown ? inner
        : inner is ConstantScalar { Value: null } ? ConstantScalar.Null(type)
        : new ConvertScalar(inner, type);

    public override Column Evaluate(Batch batch, Run run) => Conversion.Convert(inner.Evaluate(batch, run), Type, run);
}
