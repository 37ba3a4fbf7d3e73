using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>project-rename new = old, …</c>: other names, same places.</summary>
internal sealed record ProjectRenameSyntax(TextSpan Span, IReadOnlyList<Expr> Renames) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var renames = parser.List(ExpressionParser.ParseNamed);
        return new ProjectRenameSyntax(parser.SpanFrom(keyword), renames);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var columns = input.Schema.Columns.ToList();
        foreach (var rename in Renames)
        {
            if (rename is not Expr.Named { Names: [var name], Value: Expr.Name old })
            {
                binder.Report(Diagnostics.BadUse(rename.Span, "A rename is 'new = old' with two names."));
            }
            else if (binder.Column(old, input.Schema) is var at and >= 0)
            {
                if (input.Schema.IndexOf(name.Text) is var taken and >= 0 && taken != at)
                {
                    binder.Report(Diagnostics.AmbiguousColumn(rename.Span, name.Text));
                }

                columns[at] = columns[at] with { Name = name.Text };
            }
        }

        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            binder.Report(Diagnostics.AmbiguousColumn(Span, twice.Key));
        }

        return ColumnPick.Renamed(input, columns);
    }
}
