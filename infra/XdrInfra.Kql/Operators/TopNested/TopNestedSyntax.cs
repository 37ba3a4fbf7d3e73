using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary><c>top-nested n of x with others = "rest" by agg, top-nested m of y by agg</c>: the best groups, and within each the best groups of the next level.</summary>
// https://learn.microsoft.com/kusto/query/top-nested-operator
internal sealed record TopNestedSyntax(TextSpan Span, IReadOnlyList<TopNestedSyntax.Level> Levels) : OperatorSyntax(Span)
{
    /// <summary>One level as written.</summary>
    internal sealed record Level(Expr? Count, Expr Value, Expr? Others, Expr Measure, bool IsAscending);

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var levels = new List<Level> { ParseLevel(parser) };
        while (!parser.Failed && parser.Accept(","))
        {
            parser.Expect("top");
            parser.Expect("-");
            parser.Expect("nested");
            levels.Add(ParseLevel(parser));
        }

        return new TopNestedSyntax(parser.SpanFrom(keyword), levels);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var names = new RowTypeBuilder();
        var levels = Levels.Select(level => BindLevel(level, input.Schema, binder, names)).ToList();
        return new TopNestedPlan(input, levels, names.Build(input.Schema.IsOpen));
    }

    private static Level ParseLevel(Parser parser)
    {
        var count = parser.At("of") ? null : ExpressionParser.Parse(parser);
        parser.Expect("of");
        var value = ExpressionParser.ParseNamed(parser);
        var others = parser.Accept("with") ? ParseOthers(parser) : null;
        parser.Expect("by");
        var measure = ExpressionParser.ParseNamed(parser);
        var ascending = parser.Accept("asc");
        if (!ascending)
        {
            parser.Accept("desc");
        }

        return new Level(count, value, others, measure, ascending);
    }

    private static Expr ParseOthers(Parser parser)
    {
        parser.Expect("others");
        parser.Expect("=");
        return ExpressionParser.Parse(parser);
    }

    private static TopNestedLevel BindLevel(Level level, RowType row, Binder binder, RowTypeBuilder names)
    {
        var key = binder.Scalar(level.Value, row);
        if (key.Type == KqlType.Dynamic)
        {
            binder.Report(Diagnostics.NotGroupable(level.Value.Span, "dynamic"));
        }

        var sink = new AggregateSink([]);
        var measure = new ExpressionBinder(binder, row, sink).Bind(level.Measure);
        if (measure.Type == KqlType.Dynamic)
        {
            binder.Report(Diagnostics.NotSortable(level.Measure.Span, "dynamic"));
        }

        var name = names.Add(ResultName.Of(level.Value), key.Type);
        names.Add(level.Measure is Expr.Named named ? named.Names[0].Text : $"aggregated_{name}", measure.Type);
        var count = level.Count is null ? null : binder.Constant(level.Count, "The number of groups", KqlType.Long);
        var others = level.Others is null ? null : ConvertScalar.Of(binder.Constant(level.Others, "The value of 'others'", KqlType.Unknown), key.Type);
        return new TopNestedLevel(count, key, sink.Calls, measure, level.IsAscending, others);
    }
}
