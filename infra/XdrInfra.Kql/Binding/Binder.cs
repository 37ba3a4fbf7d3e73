using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>
/// Gives names and types to syntax. It reports problems and goes on, so that a query shows all of them at once.
/// </summary>
internal sealed class Binder(DatabaseSchema database, NameScope scope, BindingState state)
{
    public DatabaseSchema Database => database;

    public NameScope Scope => scope;

    public BindingState State => state;

    /// <summary>The same query with names of its own, for a function or a subquery.</summary>
    public Binder Within(NameScope inner) => new(database, inner, state);

    /// <summary>The same query as its parts within an expression see it.</summary>
    public Binder OfQueries => Within(scope.OfQueries);

    public void Report(KqlDiagnostic diagnostic) => state.Diagnostics.Add(diagnostic);

    /// <summary>A single value over rows of this type.</summary>
    public Scalar Scalar(Expr expression, RowType row) => new ExpressionBinder(this, row).Bind(expression);

    /// <summary>A single value of this type; an integer becomes a real where that is asked.</summary>
    public Scalar Scalar(Expr expression, RowType row, KqlType type) => ConvertScalar.Of(Scalar(expression, row), type);

    /// <summary>A condition over rows of this type.</summary>
    public Scalar Condition(Expr expression, RowType row)
    {
        var bound = Scalar(expression, row);
        if (bound.Type is not (KqlType.Bool or KqlType.Unknown))
        {
            Report(Diagnostics.NotBool(expression.Span, bound.Type.Name()));
        }

        return ConvertScalar.Of(bound, KqlType.Bool);
    }

    /// <summary>A value that no column decides, such as a row count.</summary>
    public Scalar Constant(Expr expression, string what, KqlType type)
    {
        var bound = Scalar(expression, RowType.Nothing);
        if (!bound.IsConstant && bound.Type != KqlType.Unknown)
        {
            Report(Diagnostics.NotConstant(expression.Span, what));
        }

        if (type == KqlType.Long && bound.Type is not (KqlType.Long or KqlType.Int or KqlType.Unknown))
        {
            Report(Diagnostics.BadUse(expression.Span, $"{what} must be a whole number, and this is a {bound.Type.Name()}."));
        }

        return ConvertScalar.Of(bound, type);
    }

    public Plan Table(Expr expression) => new TableBinder(this).Bind(expression);

    public Plan Pipe(Plan input, IReadOnlyList<OperatorSyntax> operators)
    {
        foreach (var step in operators)
        {
            var outer = state.Costs.Enter(input);
            input = step.Bind(input, this);
            if (state.Costs.Leave(outer, input, step.Span) is { } problem)
            {
                Report(problem);
                return new EmptyPlan(RowType.Open);
            }
        }

        return input;
    }

    /// <summary>The position of a column; -1 after a report.</summary>
    public int Column(Expr.Name name, RowType row)
    {
        var at = row.IndexOf(name.Text);
        if (at < 0 && !row.IsOpen)
        {
            Report(Diagnostics.UnknownColumn(name.Span, name.Text, NearestName.Hint(name.Text, row.Columns.Select(column => column.Name))));
        }

        return at;
    }
}
