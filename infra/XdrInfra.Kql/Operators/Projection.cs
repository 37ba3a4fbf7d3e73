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
        foreach (var expression in expressions)
        {
            foreach (var (name, scalar) in Columns(expression, input.Schema, binder))
            {
                Add(names, columns, expression, name, scalar, input.Schema, binder);
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
            foreach (var (name, scalar) in Columns(expression, input.Schema, binder))
            {
                if (expression is Expr.Named && !given.Add(name))
                {
                    binder.Report(Diagnostics.AmbiguousColumn(expression.Span, name));
                }

                AddOrReplace(names, columns, name, scalar);
            }
        }

        return new ProjectionPlan(input, names.Build(input.Schema.IsOpen), columns);
    }

    /// <summary>The columns of one expression with their names; <c>(a, b) = value</c> gives one for each name.</summary>
    public static IEnumerable<(string Name, Scalar Scalar)> Columns(Expr expression, RowType row, Binder binder)
    {
        var scalar = binder.Scalar(expression, row);
        if (expression is not Expr.Named { Names.Count: > 1 } tuple)
        {
            // The name of a column that is not there is not the name of what stands for it.
            var isMissing = expression is Expr.Call { Function: "column_ifexists" or "columnifexists" } && scalar is not ColumnScalar;
            return [(isMissing ? string.Empty : ResultName.Of(expression), scalar)];
        }

        return tuple.Names.Select((name, i) => (name.Text, (Scalar)new PathScalar(ConvertScalar.Of(scalar, KqlType.Dynamic), new ConstantScalar(KqlType.Long, (long)i))));
    }

    private static void Add(RowTypeBuilder names, List<Scalar> columns, Expr expression, string name, Scalar scalar, RowType input, Binder binder)
    {
        if (expression is Expr.Named or Expr.Name && names.Contains(name))
        {
            binder.Report(Diagnostics.AmbiguousColumn(expression.Span, name));
        }

        names.Add(name, scalar.Type, Avoided(name, input));
        columns.Add(scalar);
    }

    /// <summary>A column without a name takes none that the input has.</summary>
    public static IReadOnlySet<string>? Avoided(string name, RowType input) =>
        name.Length > 0 ? null : input.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);

    private static void AddOrReplace(RowTypeBuilder names, List<Scalar> columns, string name, Scalar scalar)
    {
        if (name.Length > 0 && names.IndexOf(name) is var at and >= 0)
        {
            columns[at] = scalar;
            names.Replace(at, scalar.Type);
            return;
        }

        columns.Add(scalar);
        names.Add(name, scalar.Type);
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
            yield return new ComputedBatch(batch, columns, run);
        }
    }
}
