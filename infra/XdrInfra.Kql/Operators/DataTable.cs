using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>datatable (a:string, b:long) ["x", 1, "y", 2]</c>: rows written in the query.</summary>
// https://learn.microsoft.com/kusto/query/datatable-operator
internal sealed record DataTableSyntax(TextSpan Span, IReadOnlyList<ColumnSchema> Columns, IReadOnlyList<Expr> Values) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var columns = LambdaParser.ParseColumns(parser);
        List<Expr> values;
        if (parser.Current is { Kind: Lexing.TokenKind.QuotedName } single)
        {
            // ["x"] alone is lexed as a name in brackets.
            parser.Next();
            values = [new Expr.Literal(single.Span, KqlType.String, single.Content)];
        }
        else
        {
            parser.Expect("[");
            values = parser.List("]", ExpressionParser.Parse);
            parser.Expect("]");
        }

        return new DataTableSyntax(parser.SpanFrom(keyword), columns, values);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        if (Columns.Count == 0 || Values.Count % Columns.Count != 0)
        {
            binder.Report(Diagnostics.BadUse(Span, $"The table has {Columns.Count} columns and {Values.Count} values; give each row one value for each column."));
            return new EmptyPlan(new RowType(Columns, isOpen: Columns.Count == 0));
        }

        var values = Values.Select((value, i) => Bind(value, Columns[i % Columns.Count], binder)).ToList();
        return new DataTablePlan(new RowType(Columns), values);
    }

    private static Scalar Bind(Expr value, ColumnSchema column, Binder binder) =>
        ConvertScalar.Of(binder.Constant(value, "A value of a datatable", KqlType.Unknown), column.Type);
}

internal sealed class DataTablePlan(RowType schema, IReadOnlyList<Scalar> values) : Plan(schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var appenders = Schema.Columns.Select(column => ColumnFactory.Appender(column.Type)).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            appenders[i % appenders.Count].AppendBoxed(values[i].EvaluateOnce(run));
        }

        var rows = values.Count / appenders.Count;
        if (rows > 0)
        {
            yield return new ColumnBatch(rows, [.. appenders.Select(appender => appender.Snapshot(rows))]);
        }
    }
}
