using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>A tabular operator as written. Each operator stands in one place: its syntax, its binding, its plan.</summary>
internal abstract record OperatorSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The plan after this operator. Problems go to the binder; a plan always comes back.</summary>
    public abstract Plan Bind(Plan input, Binder binder);
}
