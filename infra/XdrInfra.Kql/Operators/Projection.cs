using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>Columns from expressions, for all operators that make columns.</summary>
internal static class Projection
{
    public static Plan Project(Plan input, IReadOnlyList<Expr> expressions, Binder binder)
    {
        var names = new RowTypeBuilder();
        var columns = new List<Scalar>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            foreach (var column in Columns(expression, input.Schema, binder))
            {
                if (IsGiven(expression, column) && !given.Add(column.Name))
                {
                    binder.Report(Diagnostics.AmbiguousColumn(expression.Span, column.Name));
                }

                names.Add(column.Name, column.Scalar.Type, Avoided(column.Name, input.Schema));
                columns.Add(column.Scalar);
            }
        }

        return new ProjectionPlan(input, names.Build(input.Schema.IsOpen), columns);
    }

    public static Plan Extend(Plan input, IReadOnlyList<Expr> expressions, Binder binder)
    {
        var names = new RowTypeBuilder();
        var columns = new List<Scalar>();
        foreach (var column in input.Schema.Columns)
        {
            columns.Add(new ColumnScalar(columns.Count, column.Name, column.Type));
            names.Add(column.Name, column.Type);
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            foreach (var column in Columns(expression, input.Schema, binder))
            {
                if (expression is Expr.Named && !column.IsFurther && !given.Add(column.Name))
                {
                    binder.Report(Diagnostics.AmbiguousColumn(expression.Span, column.Name));
                }

                AddOrReplace(names, columns, column);
            }
        }

        return new ProjectionPlan(input, names.Build(input.Schema.IsOpen), columns);
    }

    /// <summary>The columns of one expression with their names; <c>(a, b) = f()</c> names the first ones of those that a function gives at once.</summary>
    public static IEnumerable<NewColumn> Columns(Expr expression, RowType row, Binder binder) =>
        Columns(expression, binder.Scalar(expression, row), binder);

    /// <summary>As above, for an expression that is bound already.</summary>
    public static IEnumerable<NewColumn> Columns(Expr expression, Scalar scalar, Binder binder)
    {
        var given = (expression as Expr.Named)?.Names ?? [];
        if (scalar is TupleScalar tuple)
        {
            return TupleColumns.Of(tuple, given, binder);
        }

        if (given.Count > 1)
        {
            return TupleColumns.OfOneValue(expression, scalar, given, binder);
        }

        return [new NewColumn(Name(expression, scalar), scalar)];
    }

    // The column that is there gives the name, be it the one that was asked for or the one that stands for it:
    // https://learn.microsoft.com/kusto/query/column-ifexists-function#examples
    private static string Name(Expr expression, Scalar scalar) =>
        expression is Expr.Call { Function: "column_ifexists" or "columnifexists" } ? (scalar as ColumnScalar)?.Name ?? string.Empty : ResultName.Of(expression);

    /// <summary>The query gives the name itself. One that only a function suggests makes room: it, or the one after it, gets a number.</summary>
    public static bool IsGiven(Expr expression, NewColumn column) =>
        !column.IsFurther && (expression is Expr.Named or Expr.Name || (column.Scalar is ColumnScalar && column.Name.Length > 0));

    /// <summary>A column without a name takes none that the input has.</summary>
    public static IReadOnlySet<string>? Avoided(string name, RowType input) =>
        name.Length > 0 ? null : input.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);

    private static void AddOrReplace(RowTypeBuilder names, List<Scalar> columns, NewColumn column)
    {
        if (!column.IsFurther && column.Name.Length > 0 && names.IndexOf(column.Name) is var at and >= 0)
        {
            columns[at] = column.Scalar;
            names.Replace(at, column.Scalar.Type);
            return;
        }

        columns.Add(column.Scalar);
        names.Add(column.Name, column.Scalar.Type);
    }
}

/// <summary>Columns that are expressions over the input.</summary>
internal sealed class ProjectionPlan(Plan input, RowType schema, IReadOnlyList<Scalar> columns) : Plan(schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override string? SourceName => input.SourceName;

    public override IEnumerable<Batch> Execute(Run run)
    {
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var computed = new ComputedBatch(batch, columns, run);
            if (batch.RowCount > PieceRows)
            {
                computed.Hold(run);   // all rows at once: each column stays as long as any
            }

            yield return computed;
        }
    }
}
