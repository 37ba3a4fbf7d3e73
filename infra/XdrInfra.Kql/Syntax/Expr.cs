using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Syntax;

/// <summary>An expression: a single value, or a table where the place allows one.</summary>
internal abstract record Expr(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Text that could not be parsed; reported already.</summary>
    public sealed record Missing(TextSpan Span) : Expr(Span);

    public sealed record Literal(TextSpan Span, KqlType Type, object? Value) : Expr(Span);

    public sealed record Name(TextSpan Span, string Text) : Expr(Span);

    /// <summary>A name with stars in it, as in <c>union Device*</c> and <c>project-away *_s</c>.</summary>
    public sealed record Wildcard(TextSpan Span, string Pattern) : Expr(Span);

    public sealed record Star(TextSpan Span) : Expr(Span);

    public sealed record Member(TextSpan Span, Expr Target, string Text, TextSpan At) : Expr(Span);

    public sealed record Index(TextSpan Span, Expr Target, Expr At) : Expr(Span);

    public sealed record Call(TextSpan Span, string Function, TextSpan At, IReadOnlyList<Expr> Arguments) : Expr(Span);

    public sealed record Unary(TextSpan Span, string Operator, Expr Operand) : Expr(Span);

    public sealed record Binary(TextSpan Span, string Operator, TextSpan At, Expr Left, Expr Right) : Expr(Span);

    /// <summary><c>and</c> or <c>or</c> over all operands of a chain.</summary>
    public sealed record Logical(TextSpan Span, bool IsAnd, IReadOnlyList<Expr> Operands) : Expr(Span);

    /// <summary><c>in</c>, <c>has_any</c> and the like: the left side and the list on the right.</summary>
    public sealed record Set(TextSpan Span, string Operator, TextSpan At, Expr Left, IReadOnlyList<Expr> Items) : Expr(Span);

    public sealed record Between(TextSpan Span, bool IsNegated, Expr Value, Expr Low, Expr High) : Expr(Span);

    /// <summary><c>name = value</c>, or <c>(a, b) = value</c>.</summary>
    public sealed record Named(TextSpan Span, IReadOnlyList<Name> Names, Expr Value) : Expr(Span);

    /// <summary><c>value: name</c> pairs of <c>typeof</c> and of column lists.</summary>
    public sealed record TypedName(TextSpan Span, string Text, KqlType Type) : Expr(Span);

    /// <summary>A source and the operators after it; operators such as <c>range</c> need no source.</summary>
    public sealed record Pipe(TextSpan Span, Expr? Source, IReadOnlyList<OperatorSyntax> Operators) : Expr(Span);

    public sealed record Lambda(TextSpan Span, IReadOnlyList<Parameter> Parameters, QueryBlock Body) : Expr(Span)
    {
        /// <summary>Declared with <c>view</c>: patterns of table names find it, and it shows its name as a source.</summary>
        public bool IsView { get; init; }
    }

    /// <summary>A parameter of a function; a table parameter has columns, of which none means any.</summary>
    public sealed record Parameter(TextSpan Span, string Text, KqlType Type, IReadOnlyList<ColumnSchema>? Columns, Expr? Default);
}
