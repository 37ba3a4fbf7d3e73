using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>One key of an order.</summary>
internal sealed record SortKey(Scalar Value, bool IsAscending, bool NullsFirst);

/// <summary>One key of an order as written.</summary>
internal sealed record SortKeySyntax(TextSpan Span, Expr Value, bool IsAscending, bool NullsFirst) : SyntaxNode(Span)
{
    public static SortKeySyntax Parse(Parser parser)
    {
        var value = ExpressionParser.ParseNamed(parser);
        var ascending = parser.Accept("asc");
        if (!ascending)
        {
            parser.Accept("desc");
        }

        // Nulls come first in ascending order and last in descending order, unless the query says so.
        var nullsFirst = ascending;
        if (parser.Accept("nulls"))
        {
            nullsFirst = parser.At("first");
            if (!parser.Accept("first") && !parser.Accept("last"))
            {
                parser.Unexpected("'first' or 'last'");
            }
        }

        return new SortKeySyntax(parser.SpanFrom(value.Span), value, ascending, nullsFirst);
    }

    public static IReadOnlyList<SortKey> Bind(IReadOnlyList<SortKeySyntax> keys, RowType row, Binder binder, bool takesDynamic = false)
    {
        var bound = new List<SortKey>();
        foreach (var key in keys)
        {
            var value = binder.Scalar(key.Value, row);
            if (value.Type == KqlType.Dynamic && !takesDynamic)
            {
                binder.Report(Diagnostics.NotSortable(key.Value.Span, "dynamic"));
            }

            bound.Add(new SortKey(value, key.IsAscending, key.NullsFirst));
        }

        return bound;
    }
}
