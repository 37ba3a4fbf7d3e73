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
        var sources = parser.List(")", ExpressionParser.Parse);
        parser.Expect(")");
        return sources;
    }

    public static IReadOnlyList<Plan> Bind(IReadOnlyList<Expr> sources, TextSpan at, Binder binder)
    {
        var named = sources.Count > 0 ? sources : [new Expr.Wildcard(at, "*")];
        return [.. named.SelectMany(source => source is Expr.Wildcard or Expr.Star ? Matching(source, binder) : [binder.Table(source)])];
    }

    /// <summary>Tables that lack a column of the predicate have no match; it is an error only when all lack it.</summary>
    public static IReadOnlyList<Plan> Filter(IReadOnlyList<Plan> tables, Expr predicate, Binder binder)
    {
        var kept = new List<Plan>();
        DiagnosticBag? problems = null;
        foreach (var table in tables)
        {
            var found = new DiagnosticBag();
            var condition = new Binder(binder.Database, binder.Scope, new BindingState(found) { Run = binder.State.Run, Subqueries = binder.State.Subqueries }).Condition(predicate, table.Schema);
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

    private static IEnumerable<Plan> Matching(Expr source, Binder binder)
    {
        var pattern = source is Expr.Wildcard wildcard ? wildcard.Pattern : "*";
        foreach (var table in binder.Database.Tables.Where(table => Wildcards.Matches(pattern, table.Name)).OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            binder.State.AddTable(new TableReference(table.Name, source.Span.Start, source.Span.Length, Exists: true));
            yield return new ScanPlan(table);
        }
    }
}
