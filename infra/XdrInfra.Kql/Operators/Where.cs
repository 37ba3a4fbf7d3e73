using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>where condition</c> (alias <c>filter</c>): keeps the rows for which it is true.</summary>
internal sealed record WhereSyntax(TextSpan Span, Expr Condition) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var condition = ExpressionParser.ParseNamed(parser);
        return new WhereSyntax(parser.SpanFrom(keyword), condition);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var prepared = WindowFunctions.Prepare(input, [Condition], binder);
        return new WherePlan(prepared, Condition is Expr.Named named ? Named(named, prepared.Schema, binder) : binder.Condition(Condition, prepared.Schema));
    }

    // The language takes 'where x = true'; it compares nothing and is meant as a comparison.
    private static Scalar Named(Expr.Named condition, RowType row, Binder binder)
    {
        var value = binder.Scalar(condition.Value, row);
        binder.Report(Diagnostics.NamedCondition(condition.Names[0].Span, condition.Names[0].Text, isValid: value.Type is KqlType.Bool or KqlType.Unknown));
        return ConvertScalar.Of(value, KqlType.Bool);
    }
}

/// <summary>Each operand of an <c>and</c> sees only the rows that the ones before it left.</summary>
internal sealed class WherePlan(Plan input, Scalar condition) : Plan(input.Schema)
{
    private readonly IReadOnlyList<Scalar> _conditions = condition is LogicalScalar { IsAnd: true } all ? all.Operands : [condition];

    public override bool IsSerialized => input.IsSerialized;

    public override string? SourceName => input.SourceName;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var rows = input is ScanPlan scan ? scan.Execute(run, TimeBounds.Of(_conditions, scan.TimeOrdinal, run)) : input.Execute(run);
        foreach (var batch in rows)
        {
            run.Check();
            var kept = Filter(batch, run);
            if (kept.RowCount > 0)
            {
                yield return kept;
            }
        }
    }

    private Batch Filter(Batch batch, Run run)
    {
        foreach (var test in _conditions)
        {
            var rows = Kernel.Selection((Column<bool>)test.Evaluate(batch, run));
            batch = rows.Length == batch.RowCount ? batch : batch.Select(rows);
            if (rows.Length == 0)
            {
                break;
            }
        }

        return batch;
    }
}
