using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>count</c>: one row with the number of rows.</summary>
internal sealed record CountSyntax(TextSpan Span, string Name) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var name = parser.Accept("as") ? parser.ExpectName("a name").Text : "Count";
        return new CountSyntax(parser.SpanFrom(keyword), name);
    }

    public override Plan Bind(Plan input, Binder binder) => new CountPlan(input, Name);
}

internal sealed class CountPlan(Plan input, string name) : Plan(new RowType([new ColumnSchema(name, KqlType.Long)]))
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var count = 0L;
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            count += batch.RowCount;
        }

        yield return new ColumnBatch(1, [Column<long>.Same(count, 1)]);
    }
}
