using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>project-by-names "a", dynamic(["b"]), "c*"</c>: columns by values that hold their names; a name that is not there is left out.</summary>
// https://learn.microsoft.com/kusto/query/project-by-names-operator
internal sealed record ProjectByNamesSyntax(TextSpan Span, IReadOnlyList<Expr> Specifiers) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var specifiers = parser.List(ExpressionParser.Parse);
        return new ProjectByNamesSyntax(parser.SpanFrom(keyword), specifiers);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var names = new List<string>();
        foreach (var specifier in Specifiers)
        {
            if (Value(specifier, binder) is not { } value)
            {
                return new EmptyPlan(RowType.Open);
            }

            names.AddRange(SetSource.Expand(value).OfType<string>());
        }

        var columns = names.SelectMany(name => Enumerable.Range(0, input.Schema.Columns.Count).Where(i => Wildcards.Matches(name, input.Schema.Columns[i].Name)));
        return ColumnPick.Of(input, columns.Distinct());
    }

    // Null where the value is known only to the run, or is no name.
    private static object? Value(Expr specifier, Binder binder)
    {
        var bound = binder.Constant(specifier, "What names the columns", KqlType.Unknown);
        var value = bound switch
        {
            ConstantScalar constant => constant.Value,
            _ when bound.IsConstant && binder.State.Run is { } run => bound.EvaluateOnce(run),
            _ => null,
        };
        if (value is null && bound.IsConstant && binder.State.Run is null)
        {
            binder.State.DependsOnData = true;
        }
        else if (bound.Type is not (KqlType.String or KqlType.Dynamic or KqlType.Unknown))
        {
            binder.Report(Diagnostics.BadUse(specifier.Span, $"What names the columns is a string or an array of strings, and this is a {bound.Type.Name()}."));
        }

        return value;
    }
}
