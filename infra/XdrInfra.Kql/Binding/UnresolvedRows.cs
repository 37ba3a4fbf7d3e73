using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>
/// The value of a <c>let</c> that names a missing table. Whether that is an error shows only where the name is used:
/// a fuzzy union goes on without it.
/// </summary>
internal sealed class UnresolvedRows(Plan plan, IReadOnlyList<KqlDiagnostic> problems, Expr expression, Binder binder)
{
    public bool IsUsed { get; private set; }

    public Plan Use()
    {
        IsUsed = true;
        if (binder.State.FuzzyDepth > 0 && ++binder.State.Nodes < BindingState.NodeLimit && new AnyBinder(binder).Bind(expression) is Bound.Rows rows)
        {
            return rows.Plan;
        }

        Report();
        return plan;
    }

    public void Report()
    {
        foreach (var problem in problems)
        {
            binder.Report(problem);
        }
    }
}
