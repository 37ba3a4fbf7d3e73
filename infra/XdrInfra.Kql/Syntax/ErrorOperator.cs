using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>An operator that could not be parsed or is not run: after it any column may exist.</summary>
internal sealed record ErrorOperator(TextSpan Span) : OperatorSyntax(Span)
{
    public override Plan Bind(Plan input, Binder binder) => new EmptyPlan(RowType.Open);
}
