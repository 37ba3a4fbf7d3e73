using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Operators.Evaluate;
using XdrInfra.Kql.Operators.Expand;
using XdrInfra.Kql.Operators.Extracting;
using XdrInfra.Kql.Operators.Join;
using XdrInfra.Kql.Operators.Partition;
using XdrInfra.Kql.Operators.Scan;
using XdrInfra.Kql.Operators.Series;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Operators.TopNested;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>Every tabular operator by its keywords.</summary>
internal static class OperatorTable
{
    /// <summary>Parses what stands after the keyword.</summary>
    public delegate OperatorSyntax ParseOperator(TextSpan keyword, Parser parser);

    private static readonly Dictionary<string, ParseOperator> Operators = new(StringComparer.Ordinal)
    {
        ["as"] = AsSyntax.Parse,
        ["consume"] = ConsumeSyntax.Parse,
        ["count"] = CountSyntax.Parse,
        ["datatable"] = DataTableSyntax.Parse,
        ["distinct"] = DistinctSyntax.Parse,
        ["evaluate"] = EvaluateSyntax.Parse,
        ["externaldata"] = ExternalDataSyntax.Parse,
        ["extend"] = ExtendSyntax.Parse,
        ["facet"] = FacetSyntax.Parse,
        ["filter"] = WhereSyntax.Parse,
        ["find"] = FindSyntax.Parse,
        ["fork"] = ForkSyntax.Parse,
        ["getschema"] = GetSchemaSyntax.Parse,
        ["invoke"] = InvokeSyntax.Parse,
        ["join"] = JoinSyntax.ParseJoin,
        ["limit"] = TakeSyntax.Parse,
        ["lookup"] = JoinSyntax.ParseLookup,
        ["make-series"] = MakeSeriesSyntax.Parse,
        ["mv-apply"] = MvApplySyntax.Parse,
        ["mv-expand"] = MvExpandSyntax.Parse,
        ["mvapply"] = MvApplySyntax.Parse,
        ["mvexpand"] = MvExpandSyntax.ParseLegacy,
        ["order"] = SortSyntax.Parse,
        ["parse"] = ParseSyntax.ParseAll,
        ["parse-kv"] = ParseKvSyntax.Parse,
        ["parse-where"] = ParseSyntax.ParseWhere,
        ["partition"] = PartitionSyntax.Parse,
        ["print"] = PrintSyntax.Parse,
        ["project"] = ProjectSyntax.Parse,
        ["project-away"] = ProjectVariantSyntax.ParseAway,
        ["project-by-names"] = ProjectByNamesSyntax.Parse,
        ["project-keep"] = ProjectVariantSyntax.ParseKeep,
        ["project-rename"] = ProjectRenameSyntax.Parse,
        ["project-reorder"] = ProjectVariantSyntax.ParseReorder,
        ["range"] = RangeSyntax.Parse,
        ["reduce"] = ReduceSyntax.Parse,
        ["render"] = RenderSyntax.Parse,
        ["sample"] = SampleSyntax.Parse,
        ["sample-distinct"] = SampleSyntax.ParseDistinct,
        ["scan"] = ScanSyntax.Parse,
        ["search"] = SearchSyntax.Parse,
        ["serialize"] = SerializeSyntax.Parse,
        ["sort"] = SortSyntax.Parse,
        ["summarize"] = SummarizeSyntax.Parse,
        ["take"] = TakeSyntax.Parse,
        ["top"] = TopSyntax.Parse,
        ["top-hitters"] = TopHittersSyntax.Parse,
        ["top-nested"] = TopNestedSyntax.Parse,
        ["union"] = UnionSyntax.Parse,
        ["where"] = WhereSyntax.Parse,
    };

    /// <summary>Operators that are valid and are not run; of some at least the columns are known.</summary>
    private static readonly HashSet<string> NotRun = new(StringComparer.Ordinal)
    {
        "reduce", "externaldata", "assert-schema", "execute_and_cache", "macro-expand", "graph-match", "graph-merge", "graph-to-table",
        "graph-shortest-paths", "graph-mark-components", "make-graph", "graph-where-edges", "graph-where-nodes", "__partitionby", "graph",
    };

    // These also start a query, without a table before them.
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "range", "print", "union", "datatable", "search", "find", "externaldata", "evaluate",
    };

    public static IEnumerable<string> Names => Operators.Keys.Except(NotRun, StringComparer.Ordinal);

    public static IEnumerable<string> NamesNotRun => NotRun;

    public static bool Knows(string name) => Operators.ContainsKey(name);

    public static bool StartsQuery(Parser parser)
    {
        var (word, next) = (parser.Current, parser.Peek());
        var alone = next.Kind == TokenKind.End || next.Is("|") || next.Is(";") || next.Is(")") || next.Is(",") || next.Is(".");
        var call = word.Is("range") && next.Is("(");   // the function, which gives an array
        var expands = word.Is("macro") && next is { IsGlued: true } && next.Is("-") && parser.Peek(2) is { IsGlued: true } last && last.Is("expand");
        return expands || (word.Kind == TokenKind.Name && Starters.Contains(word.Text) && !alone && !call);
    }

    /// <summary>The operator; null after a report.</summary>
    public static OperatorSyntax? Parse(string name, TextSpan keyword, Parser parser)
    {
        if (Operators.TryGetValue(name, out var parse))
        {
            return parse(keyword, parser);
        }

        parser.Report(NotRun.Contains(name)
            ? Diagnostics.OperatorNotSupported(keyword, name)
            : Diagnostics.UnknownOperator(keyword, name, Habits.Operator(name) is { Length: > 0 } habit ? habit : NearestName.Hint(name, Operators.Keys)));
        return null;
    }
}
