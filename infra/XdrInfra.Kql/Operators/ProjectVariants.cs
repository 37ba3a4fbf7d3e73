using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>project-away</c>, <c>project-keep</c> and <c>project-reorder</c>: columns by name or by pattern.</summary>
// https://learn.microsoft.com/kusto/query/project-away-operator
internal sealed record ProjectVariantSyntax(TextSpan Span, ProjectVariantSyntax.Form Kind, IReadOnlyList<ProjectVariantSyntax.Choice> Choices) : OperatorSyntax(Span)
{
    internal enum Form
    {
        Away,
        Keep,
        Reorder,
    }

    /// <summary>A name or pattern, and for reorder the order among its matches.</summary>
    internal sealed record Choice(Expr Name, string? Order);

    public static OperatorSyntax ParseAway(TextSpan keyword, Parser parser) => Parse(keyword, parser, Form.Away);

    public static OperatorSyntax ParseKeep(TextSpan keyword, Parser parser) => Parse(keyword, parser, Form.Keep);

    public static OperatorSyntax ParseReorder(TextSpan keyword, Parser parser) => Parse(keyword, parser, Form.Reorder);

    public override Plan Bind(Plan input, Binder binder)
    {
        var chosen = Choices.SelectMany(choice => Matches(choice, input.Schema, binder)).Distinct().ToList();
        if (Kind == Form.Reorder && Choices.Select(choice => choice.Name).OfType<Expr.Name>().GroupBy(name => name.Text, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            binder.Report(Diagnostics.AmbiguousColumn(twice.Last().Span, twice.Key));
        }

        var all = Enumerable.Range(0, input.Schema.Columns.Count);
        var columns = Kind switch
        {
            Form.Away => all.Except(chosen),
            Form.Keep => all.Intersect(chosen),
            _ => chosen.Concat(all.Except(chosen)),
        };
        return ColumnPick.Of(input, columns);
    }

    private static ProjectVariantSyntax Parse(TextSpan keyword, Parser parser, Form kind)
    {
        var choices = parser.List(ParseChoice);
        return new ProjectVariantSyntax(parser.SpanFrom(keyword), kind, choices);
    }

    private static Choice ParseChoice(Parser parser)
    {
        var name = WildcardParser.ParseListed(parser);
        return new Choice(name, ParseOrder(parser));
    }

    // 'granny-asc' counts the numbers within names; it is lexed in three pieces.
    private static string? ParseOrder(Parser parser)
    {
        var granny = parser.At("granny") && parser.Peek().Is("-") && (parser.Peek(2).Is("asc") || parser.Peek(2).Is("desc"));
        if (granny)
        {
            parser.Next();
            parser.Next();
            return "granny-" + parser.Next().Text;
        }

        return parser.At("asc") || parser.At("desc") ? parser.Next().Text : null;
    }

    private static IEnumerable<int> Matches(Choice choice, RowType row, Binder binder)
    {
        if (choice.Name is Expr.Name name)
        {
            var at = binder.Column(name, row);
            return at < 0 ? [] : [at];
        }

        var pattern = choice.Name is Expr.Wildcard wildcard ? wildcard.Pattern : choice.Name is Expr.Star ? "*" : null;
        if (pattern is null)
        {
            binder.Report(Diagnostics.BadUse(choice.Name.Span, "Only names of columns, with or without stars, stand here."));
            return [];
        }

        var matches = Enumerable.Range(0, row.Columns.Count).Where(i => Wildcards.Matches(pattern, row.Columns[i].Name)).ToList();
        if (matches.Count == 0 && pattern != "*" && !row.IsOpen)
        {
            binder.Report(Diagnostics.UnknownColumn(choice.Name.Span, pattern, string.Empty));
        }

        return choice.Order switch
        {
            "asc" => matches.OrderBy(i => row.Columns[i].Name, StringComparer.OrdinalIgnoreCase),
            "desc" => matches.OrderByDescending(i => row.Columns[i].Name, StringComparer.OrdinalIgnoreCase),
            "granny-asc" => matches.OrderBy(i => row.Columns[i].Name, GrannyOrder.Instance),
            "granny-desc" => matches.OrderByDescending(i => row.Columns[i].Name, GrannyOrder.Instance),
            _ => matches,
        };
    }
}
