using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary><c>parse value with * "text" Name:type "text" …</c>, and <c>parse-where</c>, which drops the rows that do not match.</summary>
// https://learn.microsoft.com/kusto/query/parse-operator
internal sealed record ParseSyntax(TextSpan Span, ParseMode Mode, string Flags, bool DropsOthers, Expr Value, IReadOnlyList<ParsePart> Parts) : OperatorSyntax(Span)
{
    public static OperatorSyntax ParseAll(TextSpan keyword, Parser parser) => Parse(keyword, parser, dropsOthers: false);

    public static OperatorSyntax ParseWhere(TextSpan keyword, Parser parser) => Parse(keyword, parser, dropsOthers: true);

    public override Plan Bind(Plan input, Binder binder)
    {
        var value = binder.Scalar(Value, input.Schema, KqlType.String);
        var names = new RowTypeBuilder();
        foreach (var column in input.Schema.Columns)
        {
            names.Add(column.Name, column.Type);
        }

        if (Parts.OfType<ParsePart.Capture>().GroupBy(part => part.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            binder.Report(Diagnostics.AmbiguousColumn(Span, twice.Key));
        }

        var targets = new List<int>();
        foreach (var part in Parts.OfType<ParsePart.Capture>())
        {
            var at = names.IndexOf(part.Name);
            if (at < 0)
            {
                names.Add(part.Name, part.Type);
            }
            else
            {
                names.Replace(at, part.Type);
            }

            targets.Add(at < 0 ? names.Count - 1 : at);
        }

        return new ParsePlan(input, value, ParsePattern.Of(Parts, Mode, Flags), targets, DropsOthers, names.Build(input.Schema.IsOpen));
    }

    private static ParseSyntax Parse(TextSpan keyword, Parser parser, bool dropsOthers)
    {
        var options = OperatorParameters.Parse(parser, "kind", "flags");
        var mode = options.Value("kind") switch
        {
            null or "simple" => ParseMode.Simple,
            "relaxed" => ParseMode.Relaxed,
            "regex" => ParseMode.Regex,
            _ => (ParseMode?)null,
        };
        if (mode is null)
        {
            parser.Report(Diagnostics.BadValue(options.Span("kind"), "The kind of parse", options.Value("kind") ?? string.Empty, "'simple', 'relaxed' or 'regex'"));
        }

        var value = ExpressionParser.Parse(parser);
        parser.Expect("with");
        var parts = new List<ParsePart>();
        while (!parser.Failed && !parser.AtEnd && !parser.At("|") && !parser.At(")") && !parser.At(";") && !parser.At("}"))
        {
            parts.Add(ParseOne(parser));
        }

        return new ParseSyntax(parser.SpanFrom(keyword), mode ?? ParseMode.Simple, options.Value("flags") ?? string.Empty, dropsOthers, value, parts);
    }

    private static ParsePart ParseOne(Parser parser)
    {
        if (parser.Accept("*"))
        {
            return new ParsePart.Skip();
        }

        if (parser.Current.Kind == TokenKind.String)
        {
            return new ParsePart.Text(parser.Next().Content);
        }

        var name = parser.ExpectName("a string, '*' or the name of a column");
        return new ParsePart.Capture(name.Text, parser.Accept(":") ? LambdaParser.ParseType(parser) : KqlType.String);
    }
}
