using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Binding;

/// <summary>A bound expression whose place allows both: a single value or a table.</summary>
internal abstract record Bound
{
    private Bound() { }   // closed set: only the nested cases below

    public sealed record Value(Scalar Scalar) : Bound;

    public sealed record Rows(Plan Plan) : Bound;

    public sealed record Function(NameScope.Meaning.Function Meaning) : Bound;
}
