using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>A statement of a query.</summary>
internal abstract record Statement(TextSpan Span) : SyntaxNode(Span)
{
    public sealed record Let(TextSpan Span, Expr.Name Name, Expr Value) : Statement(Span);

    public sealed record Query(TextSpan Span, Expr Value) : Statement(Span);

    /// <summary><c>declare query_parameters(…)</c>: each with its default.</summary>
    public sealed record DeclareParameters(TextSpan Span, IReadOnlyList<Expr.Parameter> Parameters) : Statement(Span);

    /// <summary><c>set name = value</c>: the bins of <c>bin_auto()</c>; other options change nothing here.</summary>
    public sealed record SetOption(TextSpan Span, string Name, Expr? Value) : Statement(Span);

    /// <summary>A statement that is valid and not run: what it is called is <paramref name="What"/>.</summary>
    public sealed record NotRun(TextSpan Span, string What) : Statement(Span);
}
