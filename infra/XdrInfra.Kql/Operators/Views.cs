using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>Functions that a query declares with <c>view</c>: <c>union</c>, <c>search</c> and <c>find</c> take them for tables.</summary>
// https://learn.microsoft.com/kusto/query/let-statement
internal static class Views
{
    /// <summary>The views whose name fits, as often as there are such; one that is being bound does not contain itself.</summary>
    public static IEnumerable<Plan> Matching(string pattern, TextSpan at, Binder binder)
    {
        var names = binder.Scope.Names.Distinct(StringComparer.Ordinal).Where(name => Wildcards.Matches(pattern, name) && !binder.State.OpenFunctions.Contains(name));
        foreach (var name in names.ToList())
        {
            if (Find(name, binder) is { Lambda.Parameters.Count: 0 } view && FunctionCallBinder.Bind(view, at, [], binder) is Bound.Rows rows)
            {
                yield return new NamedPlan(rows.Plan, name);
            }
        }
    }

    /// <summary>The rows of a view show its name as their source.</summary>
    public static Plan Named(string name, Plan plan, Binder binder) => Find(name, binder) is null ? plan : new NamedPlan(plan, name);

    private static NameScope.Meaning.Function? Find(string name, Binder binder) =>
        binder.Scope.Find(name) is NameScope.Meaning.Function { Lambda.IsView: true } view ? view : null;
}
