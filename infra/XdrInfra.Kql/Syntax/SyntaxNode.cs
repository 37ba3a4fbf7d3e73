using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>A part of a query with its place in the text.</summary>
internal abstract record SyntaxNode(TextSpan Span);
