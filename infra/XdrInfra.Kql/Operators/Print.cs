using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>print a = 1, 2</c>: one row; columns without a name are <c>print_0</c> and so on.</summary>
// https://learn.microsoft.com/kusto/query/print-operator
internal sealed record PrintSyntax(TextSpan Span, IReadOnlyList<Expr> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var columns = parser.List(ExpressionParser.ParseNamed);
        return new PrintSyntax(parser.SpanFrom(keyword), columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var names = new RowTypeBuilder();
        var columns = new List<Scalar>();
        foreach (var expression in Columns)
        {
            // Names leave out the columns that they do not name.
            foreach (var column in Projection.Columns(expression, RowType.Nothing, binder).Where(column => expression is not Expr.Named || !column.IsFurther))
            {
                names.Add(column.Name.Length > 0 && (expression is Expr.Named || column.IsFurther) ? column.Name : $"print_{columns.Count}", column.Scalar.Type);
                columns.Add(column.Scalar);
            }
        }

        return new ProjectionPlan(new OneRowPlan(), names.Build(), columns);
    }
}

internal sealed class OneRowPlan() : Plan(RowType.Nothing)
{
    public override bool IsSerialized => true;

    public override IEnumerable<Batch> Execute(Run run) => [Scalar.OneRow];
}
