using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Statements in order: names first, results after.</summary>
internal static class BlockBinder
{
    /// <summary>The results of the query statements, in order.</summary>
    public static IReadOnlyList<Bound> Bind(QueryBlock block, Binder binder)
    {
        var results = new List<Bound>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case Statement.Let let:
                    if (!names.Add(let.Name.Text))
                    {
                        binder.Report(Diagnostics.DeclaredTwice(let.Name.Span, let.Name.Text));
                    }

                    Declare(let, binder);
                    break;
                case Statement.DeclareParameters declared:
                    DeclareParameters(declared, binder);
                    break;
                case Statement.SetOption { Value: { } value } option:
                    binder.State.Options[option.Name] = value;
                    break;
                case Statement.NotRun other:
                    binder.Report(Diagnostics.FormNotSupported(other.Span, other.What));
                    break;
                case Statement.Query query:
                    results.Add(Result(query, binder));
                    break;
            }
        }

        return results;
    }

    // A function by itself is no result.
    private static Bound Result(Statement.Query query, Binder binder)
    {
        var bound = new AnyBinder(binder).Bind(query.Value);
        if (bound is Bound.Function { Meaning: var function })
        {
            binder.Report(Diagnostics.ArgumentCount(query.Span, function.Name, "arguments in parentheses", 0));
        }

        return bound;
    }

    private static void Declare(Statement.Let let, Binder binder)
    {
        var before = binder.State.Diagnostics.Count;
        var outer = binder.State.Costs.Enter(null);
        NameScope.Meaning meaning = let.Value is Expr.Lambda lambda
            ? new NameScope.Meaning.Function(let.Name.Text, lambda, binder.Scope)
            : new AnyBinder(binder).Bind(let.Value) switch
            {
                Bound.Rows rows => Rows(let.Value, rows.Plan, before, binder),
                Bound.Value { Scalar: TupleScalar tuple } => Several(let.Value, tuple, binder),
                Bound.Value value => new NameScope.Meaning.Value(IsOneForAll(value.Scalar) ? new OnceScalar(value.Scalar) : value.Scalar),
                Bound.Function function => function.Meaning,
                _ => new NameScope.Meaning.Rows(new EmptyPlan(RowType.Open)),
            };
        object made = meaning switch
        {
            NameScope.Meaning.Value value => value.Scalar,
            NameScope.Meaning.Rows rows => rows.Plan,
            _ => meaning,
        };
        if (binder.State.Costs.Leave(outer, made, let.Name.Span) is { } problem)
        {
            binder.Report(problem);
            meaning = made is Scalar ? new NameScope.Meaning.Value(ExpressionBinder.Unknown) : new NameScope.Meaning.Rows(new EmptyPlan(RowType.Open));
        }

        binder.Scope.Declare(let.Name.Text, meaning);
        if (meaning is NameScope.Meaning.Function declared)
        {
            binder.State.Declared.Add((declared, binder));
        }
    }

    private static NameScope.Meaning.Value Several(Expr value, TupleScalar tuple, Binder binder)
    {
        binder.Report(Diagnostics.SeveralColumns(value.Span, tuple.Columns.Count));
        return new NameScope.Meaning.Value(ExpressionBinder.Unknown);
    }

    // A name stands for its expression, so that rand() or new_guid() is another value for each row; toscalar() makes it one.
    // https://learn.microsoft.com/kusto/query/toscalar-function
    private static bool IsOneForAll(Scalar scalar) => scalar is not ConstantScalar && scalar.IsConstant;

    // A missing table is held back until somebody uses the name.
    private static NameScope.Meaning.Rows Rows(Expr value, Plan plan, int before, Binder binder)
    {
        var state = binder.State;
        if (!state.Diagnostics.Skip(before).Any(Diagnostics.IsUnknownTable))
        {
            return new NameScope.Meaning.Rows(plan);
        }

        var unresolved = new UnresolvedRows(plan, state.Diagnostics.TakeAfter(before), value, binder.Within(binder.Scope.Snapshot()));
        state.Unresolved.Add(unresolved);
        return new NameScope.Meaning.Rows(plan) { Unresolved = unresolved };
    }

    private static void DeclareParameters(Statement.DeclareParameters declared, Binder binder)
    {
        foreach (var parameter in declared.Parameters)
        {
            var value = parameter.Default is null
                ? ConstantScalar.Null(parameter.Type)
                : binder.Constant(parameter.Default, $"The default of '{parameter.Text}'", parameter.Type);
            binder.Scope.Declare(parameter.Text, new NameScope.Meaning.Value(value));
        }
    }
}
