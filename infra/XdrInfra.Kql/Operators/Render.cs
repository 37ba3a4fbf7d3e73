using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>render timechart with (title="x")</c>: a note for whoever draws the result.</summary>
internal sealed record RenderSyntax(TextSpan Span, RenderAnnotation Annotation) : OperatorSyntax(Span)
{
    // https://learn.microsoft.com/kusto/query/render-operator
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "table", "list", "barchart", "piechart", "ladderchart", "timechart", "linechart", "anomalychart", "pivotchart", "areachart", "stackedareachart",
        "scatterchart", "timepivot", "columnchart", "timeline", "card", "treemap", "plotly", "graph", "sankey",
    };

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var kind = parser.ExpectName("a kind of chart such as 'timechart'");
        if (!parser.Failed && !Kinds.Contains(kind.Text))
        {
            parser.Report(Diagnostics.BadValue(kind.Span, "The kind of chart", kind.Text, "for example 'timechart', 'barchart', 'columnchart', 'piechart' or 'table'"));
        }

        if (parser.Accept("by"))
        {
            // An older form that names the columns of the series.
            parser.List(p => p.ExpectName("the name of a column"));
        }

        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        var parenthesised = parser.Accept("with") && parser.Accept("(");
        while (!parser.Failed && parser.Current.Kind == TokenKind.Name && parser.Peek().Is("="))
        {
            ParseProperty(parser, properties);
            parser.Accept(",");
        }

        if (parenthesised)
        {
            parser.Expect(")");
        }

        return new RenderSyntax(parser.SpanFrom(keyword), new RenderAnnotation(kind.Text, properties));
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        binder.State.Render = Annotation;
        return input;
    }

    private static void ParseProperty(Parser parser, Dictionary<string, string> properties)
    {
        var name = parser.Next().Text;
        parser.Next();
        var value = parser.Next().Content;
        while (parser.At(",") && !parser.Peek(2).Is("=") && parser.Peek().Kind is TokenKind.Name or TokenKind.String)
        {
            parser.Next();
            value += "," + parser.Next().Content;
        }

        properties[name] = value;
    }
}
