using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary><c>parse-kv value as (a:string, b:long) with (pair_delimiter=";", kv_delimiter="=", quote="'")</c>, with a regular expression, or with neither.</summary>
// https://learn.microsoft.com/kusto/query/parse-kv-operator
internal sealed record ParseKvSyntax(TextSpan Span, Expr Value, IReadOnlyList<ColumnSchema> Keys, IReadOnlyList<(string Name, string Value)> Options) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var value = ExpressionParser.Parse(parser);
        parser.Expect("as");
        var keys = LambdaParser.ParseColumns(parser);
        IReadOnlyList<(string Name, string Value)> options = [];
        if (parser.Accept("with"))
        {
            parser.Expect("(");
            options = parser.List(")", ParseOption);
            parser.Expect(")");
        }

        return new ParseKvSyntax(parser.SpanFrom(keyword), value, keys, options);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var names = new RowTypeBuilder();
        foreach (var column in input.Schema.Columns.Where(column => !Keys.Any(key => key.Name == column.Name)).Concat(Keys))
        {
            names.Add(column.Name, column.Type);
        }

        return new ParseKvPlan(input, binder.Scalar(Value, input.Schema, KqlType.String), Keys, PairReader.Of(Options, [.. Keys.Select(key => key.Name)]), names.Build(input.Schema.IsOpen));
    }

    private static (string Name, string Value) ParseOption(Parser parser)
    {
        var name = parser.ExpectName("the name of an option").Text;
        parser.Expect("=");
        return (name, parser.Current.Kind is TokenKind.String or TokenKind.Name ? parser.Next().Content : string.Empty);
    }
}

internal sealed class ParseKvPlan(Plan input, Scalar value, IReadOnlyList<ColumnSchema> keys, PairReader reader, RowType schema) : Plan(schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run)
    {
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var texts = (Column<string>)value.Evaluate(batch, run);
            var pairs = Enumerable.Range(0, batch.RowCount).Select(row => reader.Read(texts[row], run)).ToList();
            var columns = new Column[Schema.Columns.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = Make(Schema.Columns[i], batch, pairs);
            }

            yield return new ColumnBatch(batch.RowCount, columns);
        }
    }

    private Column Make(ColumnSchema column, Batch batch, List<Dictionary<string, string>> pairs)
    {
        if (!keys.Any(key => key.Name == column.Name))
        {
            return batch[input.Schema.IndexOf(column.Name)];
        }

        var appender = new StringAppender(null);
        foreach (var row in pairs)
        {
            appender.Append(row.GetValueOrDefault(column.Name));
        }

        return Conversion.Convert(appender.Snapshot(pairs.Count), column.Type);
    }
}
