using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>Statements in order; each query statement gives a result.</summary>
internal sealed record QueryBlock(TextSpan Span, IReadOnlyList<Statement> Statements) : SyntaxNode(Span);
