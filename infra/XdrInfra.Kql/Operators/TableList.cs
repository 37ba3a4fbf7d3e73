using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>The tables of <c>search</c> and <c>find</c>: those named, or all of the workspace.</summary>
internal static class TableList
{
    public static IReadOnlyList<Expr> Parse(Parser parser)
    {
        parser.Expect("(");
        var sources = parser.List(")", WildcardParser.ParseListed);
        parser.Expect(")");
        return sources;
    }

    public static IReadOnlyList<Plan> Bind(IReadOnlyList<Expr> sources, TextSpan at, Binder binder)
    {
        var named = sources.Count > 0 ? sources : [new Expr.Wildcard(at, "*")];
        return [.. named.SelectMany(source => source is Expr.Wildcard or Expr.Star ? Matching(source, binder) : [binder.Table(source)])];
    }

    /// <summary>
    /// The matching rows of each table. A column that a table lacks is null there, and a table that lacks all columns of the predicate is left out;
    /// it is an error only when no table fits.
    /// </summary>
    public static IReadOnlyList<Plan> Filter(IReadOnlyList<Plan> tables, Expr predicate, Binder binder)
    {
        var kept = new List<Plan>();
        DiagnosticBag? problems = null;
        var named = FindSyntax.Columns(predicate).Distinct(StringComparer.Ordinal).ToList();
        foreach (var table in tables)
        {
            var scope = named.Exists(name => table.Schema.IndexOf(name) >= 0) ? WithMissing(named, table, tables, binder) : binder.Scope;
            var (condition, found) = binder.State.Apart(() => binder.Within(scope).Condition(predicate, table.Schema));
            if (found.HasErrors)
            {
                problems ??= found;
            }
            else
            {
                kept.Add(new WherePlan(table, condition));
            }
        }

        foreach (var problem in kept.Count == 0 && problems is not null ? problems.Sorted() : [])
        {
            binder.Report(problem);
        }

        return kept;
    }

    // https://learn.microsoft.com/kusto/query/find-operator#examples-of-find-output-results
    private static NameScope WithMissing(List<string> named, Plan table, IReadOnlyList<Plan> tables, Binder binder)
    {
        var scope = new NameScope(binder.Scope, ofRow: true);
        foreach (var name in named.Where(name => table.Schema.IndexOf(name) < 0 && binder.Scope.Find(name) is null))
        {
            if (tables.FirstOrDefault(other => other.Schema.IndexOf(name) >= 0) is { } other)
            {
                scope.Declare(name, new NameScope.Meaning.Value(ConstantScalar.Null(other.Schema.Columns[other.Schema.IndexOf(name)].Type)));
            }
        }

        return scope;
    }

    /// <summary>The tables whose name fits, in order of their names, and the views that the query declares.</summary>
    public static IReadOnlyList<Plan> Matching(Expr source, Binder binder)
    {
        var pattern = source is Expr.Wildcard wildcard ? wildcard.Pattern : "*";
        var found = new List<Plan>();
        foreach (var table in binder.Database.Tables.Where(table => Wildcards.Matches(pattern, table.Name)).OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            binder.State.AddTable(new TableReference(table.Name, source.Span.Start, source.Span.Length, Exists: true));
            found.Add(new ScanPlan(table));
        }

        return [.. found, .. Views.Matching(pattern, source.Span, binder)];
    }
}
