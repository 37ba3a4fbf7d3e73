using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Series;

/// <summary><c>make-series a = agg() default=0, … on axis from x to y step s by keys</c>: arrays over a regular axis.</summary>
// https://learn.microsoft.com/kusto/query/make-series-operator
internal sealed record MakeSeriesSyntax(TextSpan Span, IReadOnlyList<MakeSeriesSyntax.Item> Items, Expr Axis, Expr? From, Expr? To, Expr Step, IReadOnlyList<Expr> Keys) : OperatorSyntax(Span)
{
    /// <summary>Without input there is still a row, all of defaults.</summary>
    public bool NeverEmpty { get; init; }

    /// <summary>The older form, <c>in range(from, to, step)</c>: its axis runs over bins, and the one of the end counts.</summary>
    public bool IsBinned { get; init; }

    /// <summary>An aggregate and what stands for it where there are no rows.</summary>
    internal sealed record Item(Expr Value, Expr? Default);

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "kind");
        var items = parser.List(ParseItem);
        parser.Expect("on");
        var axis = ExpressionParser.ParseNamed(parser);
        var isBinned = parser.Accept("in");
        var (from, to, step) = isBinned ? ParseRange(parser) : ParseSteps(parser);
        var keys = parser.Accept("by") ? parser.List(ExpressionParser.ParseNamed) : [];
        return new MakeSeriesSyntax(parser.SpanFrom(keyword), items, axis, from, to, step, keys) { NeverEmpty = options.Value("kind") == "nonempty", IsBinned = isBinned };
    }

    private static (Expr? From, Expr? To, Expr Step) ParseSteps(Parser parser)
    {
        var from = parser.Accept("from") ? ExpressionParser.Parse(parser) : null;
        var to = parser.Accept("to") ? ExpressionParser.Parse(parser) : null;
        parser.Expect("step");
        return (from, to, ExpressionParser.Parse(parser));
    }

    private static (Expr? From, Expr? To, Expr Step) ParseRange(Parser parser)
    {
        parser.Expect("range");
        parser.Expect("(");
        var bounds = parser.List(")", ExpressionParser.Parse);
        parser.Expect(")");
        if (bounds.Count != 3 && !parser.Failed)
        {
            parser.Report(Diagnostics.ArgumentCount(parser.Previous.Span, "range", "3 arguments", bounds.Count));
        }

        return bounds.Count == 3 ? (bounds[0], bounds[1], bounds[2]) : (null, null, new Expr.Missing(parser.Previous.Span));
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var axis = binder.Scalar(Axis, input.Schema);
        if (axis.Type is not (KqlType.DateTime or KqlType.TimeSpan or KqlType.Long or KqlType.Int or KqlType.Real or KqlType.Unknown))
        {
            binder.Report(Diagnostics.BadUse(Axis.Span, $"The axis of a series is a number, a datetime or a timespan, and this is a {axis.Type.Name()}."));
            return new EmptyPlan(RowType.Open);
        }

        var steps = new SeriesAxis(axis, Bound(From, "The start", binder), Bound(To, "The end", binder), binder.Constant(Step, "The step", KqlType.Unknown)) { IsBinned = IsBinned };
        var grouped = Group(input, steps, binder);
        if (!grouped.Schema.IsOpen && grouped.Schema.Columns.Count != Keys.Count + 1 + Items.Count)
        {
            binder.Report(Diagnostics.BadUse(Span, "An aggregate of 'make-series' gives one value a step, and one of these gives several; use one with a single result, such as 'max'."));
            return new EmptyPlan(RowType.Open);
        }

        var names = new RowTypeBuilder();
        for (var i = 0; i < grouped.Schema.Columns.Count; i++)
        {
            var column = grouped.Schema.Columns[i];
            if (i != Keys.Count)
            {
                names.Add(column.Name, i < Keys.Count ? column.Type : KqlType.Dynamic);
            }
        }

        names.Add(ResultName.Of(Axis), KqlType.Dynamic);
        var defaults = Items.Select((item, i) => Filler(item.Default, grouped.Schema.Columns.ElementAtOrDefault(Keys.Count + 1 + i)?.Type, binder)).ToList();
        return new MakeSeriesPlan(grouped, Keys.Count, steps, defaults, names.Build(input.Schema.IsOpen)) { NeverEmpty = NeverEmpty };
    }

    // Whole numbers fill a series of reals as reals: https://learn.microsoft.com/kusto/query/make-series-operator#examples
    private static Scalar Filler(Expr? given, KqlType? type, Binder binder)
    {
        var filler = given is null ? new ConstantScalar(KqlType.Long, 0L) : binder.Constant(given, "The default", KqlType.Unknown);
        return type == KqlType.Real && filler.Type is (KqlType.Int or KqlType.Long) ? ConvertScalar.Of(filler, KqlType.Real) : filler;
    }

    // Grouped by the keys and the number of the step.
    private Plan Group(Plan input, SeriesAxis axis, Binder binder)
    {
        var scope = new NameScope(binder.Scope);
        scope.Declare("$step", new NameScope.Meaning.Value(axis.StepNumber()));
        var step = new Expr.Named(Span, [new Expr.Name(Span, "$step")], new Expr.Name(Span, "$step"));
        return new SummarizeSyntax(Span, [.. Items.Select(item => item.Value)], [.. Keys, step]).Bind(input, binder.Within(scope));
    }

    private static Scalar? Bound(Expr? expression, string what, Binder binder) =>
        expression is null ? null : binder.Constant(expression, what, KqlType.Unknown);

    private static Item ParseItem(Parser parser)
    {
        var value = ExpressionParser.ParseNamed(parser);
        var hasDefault = parser.At("default") && parser.Peek().Is("=");
        if (hasDefault)
        {
            parser.Next();
            parser.Next();
        }

        return new Item(value, hasDefault ? ExpressionParser.Parse(parser) : null);
    }
}
