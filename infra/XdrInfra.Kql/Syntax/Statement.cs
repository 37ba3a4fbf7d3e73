using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>A statement of a query.</summary>
internal abstract record Statement(TextSpan Span) : SyntaxNode(Span)
{
    public sealed record Let(TextSpan Span, Expr.Name Name, Expr Value) : Statement(Span);

    public sealed record Query(TextSpan Span, Expr Value) : Statement(Span);

    /// <summary><c>declare query_parameters(…)</c>: each with its default.</summary>
    public sealed record DeclareParameters(TextSpan Span, IReadOnlyList<Expr.Parameter> Parameters) : Statement(Span);

    /// <summary><c>set name = value</c>, which changes nothing here.</summary>
    public sealed record SetOption(TextSpan Span, string Name) : Statement(Span);
}
