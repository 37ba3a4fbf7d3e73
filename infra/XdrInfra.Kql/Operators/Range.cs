using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>range x from a to b step s</c>: the values from a to b, both included.</summary>
// https://learn.microsoft.com/kusto/query/range-operator
internal sealed record RangeSyntax(TextSpan Span, Expr.Name Name, Expr From, Expr To, Expr Step) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var name = parser.ExpectName("the name of a column");
        parser.Expect("from");
        var from = ExpressionParser.Parse(parser);
        parser.Expect("to");
        var to = ExpressionParser.Parse(parser);
        parser.Expect("step");
        var step = ExpressionParser.Parse(parser);
        return new RangeSyntax(parser.SpanFrom(keyword), name, from, to, step);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var (from, to, step) = (Bind(From, binder), Bind(To, binder), Bind(Step, binder));
        if (from.Type == KqlType.Unknown || to.Type == KqlType.Unknown || step.Type == KqlType.Unknown)
        {
            return new EmptyPlan(new RowType([new ColumnSchema(Name.Text, from.Type)], isOpen: true));
        }

        var timed = from.Type is KqlType.DateTime or KqlType.TimeSpan;
        var type = timed ? from.Type : CommonType.Widest(CommonType.Widest(from.Type, to.Type) ?? KqlType.String, step.Type);
        if (type is null or KqlType.String or KqlType.Decimal || (timed && (to.Type != from.Type || step.Type != KqlType.TimeSpan)))
        {
            binder.Report(Diagnostics.OperandTypes(Span, "range", from.Type.Name(), step.Type.Name()));
            return new EmptyPlan(RowType.Open);
        }

        if (step is ConstantScalar { Value: 0 or 0L or 0.0 } || (step as ConstantScalar)?.Value is TimeSpan { Ticks: 0 })
        {
            binder.Report(Diagnostics.BadUse(Step.Span, "The step of 'range' is zero, which leads nowhere; give another one."));
        }

        var stepType = timed ? KqlType.TimeSpan : type.Value;
        return new RangePlan(Name.Text, type.Value, ConvertScalar.Of(from, type.Value), ConvertScalar.Of(to, type.Value), ConvertScalar.Of(step, stepType));
    }

    private static Scalar Bind(Expr expression, Binder binder) => binder.Scalar(expression, RowType.Nothing);
}

/// <summary>Makes the values in batches, so that a large range meets the budget before it fills the memory.</summary>
internal sealed class RangePlan(string name, KqlType type, Scalar from, Scalar to, Scalar step) : Plan(new RowType([new ColumnSchema(name, type)]))
{
    private const int BatchRows = 1 << 16;

    public override bool IsSerialized => true;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var bounds = (from.EvaluateOnce(run), to.EvaluateOnce(run), step.EvaluateOnce(run));
        var columns = bounds switch
        {
            (int a, int b, int s) => Numbers(a, b, s, run).Chunk(BatchRows).Select(chunk => Kernel.Map(Of(chunk), value => (int)value)),
            (long a, long b, long s) => Numbers(a, b, s, run).Chunk(BatchRows).Select(Of),
            (double a, double b, double s) => Reals(a, b, s, run).Chunk(BatchRows).Select(Of),
            (DateTime a, DateTime b, TimeSpan s) => Numbers(a.Ticks, b.Ticks, s.Ticks, run).Chunk(BatchRows).Select(chunk => Kernel.Map(Of(chunk), ticks => new DateTime(ticks, DateTimeKind.Utc))),
            (TimeSpan a, TimeSpan b, TimeSpan s) => Numbers(a.Ticks, b.Ticks, s.Ticks, run).Chunk(BatchRows).Select(chunk => Kernel.Map(Of(chunk), ticks => new TimeSpan(ticks))),
            _ => Enumerable.Empty<Column>(),
        };
        return columns.Select(column => new ColumnBatch(column.Length, [column]));
    }

    private static Column<T> Of<T>(T[] values) => new(values, values.Length);

    private static IEnumerable<long> Numbers(long first, long last, long step, Run run)
    {
        if (step == 0)
        {
            yield break;
        }

        for (decimal value = first; step > 0 ? value <= last : value >= last; value += step)
        {
            run.Produce(1);
            yield return (long)value;
        }
    }

    private static IEnumerable<double> Reals(double first, double last, double step, Run run)
    {
        if (step == 0 || !double.IsFinite(step))
        {
            yield break;
        }

        for (var i = 0L; step > 0 ? first + (i * step) <= last : first + (i * step) >= last; i++)
        {
            run.Produce(1);
            yield return first + (i * step);
        }
    }
}
