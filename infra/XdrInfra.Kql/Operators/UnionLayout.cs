using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>
/// The columns of a union and, for each leg, where they come from: -1 where a leg has none.
/// Columns of one name and different types are kept apart, with the type in their names.
/// </summary>
internal sealed record UnionLayout(RowType Schema, IReadOnlyList<int[]> Sources, bool HasSourceColumn)
{
    /// <param name="legs">The rows of each leg.</param>
    /// <param name="inner">Only columns that all legs have.</param>
    /// <param name="sourceColumn">The name of a first column with the name of the table.</param>
    public static UnionLayout Of(IReadOnlyList<RowType> legs, bool inner, string? sourceColumn)
    {
        var columns = legs.SelectMany(leg => leg.Columns).Distinct().GroupBy(column => column.Name, StringComparer.Ordinal).SelectMany(same => same).ToList();
        if (inner)
        {
            columns = [.. columns.Where(column => legs.All(leg => PositionOf(leg, column) >= 0))];
        }

        var typesOfName = columns.CountBy(column => column.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = new RowTypeBuilder();
        if (sourceColumn is not null)
        {
            names.Add(sourceColumn, KqlType.String);
        }

        foreach (var column in columns)
        {
            names.Add(typesOfName[column.Name] > 1 ? Suffixed(column, typesOfName) : column.Name, column.Type);
        }

        return new UnionLayout(names.Build(legs.Any(leg => leg.IsOpen)), [.. legs.Select(leg => Positions(leg, columns))], sourceColumn is not null);
    }

    // A name that some leg has as it is stays that of its column.
    // https://learn.microsoft.com/kusto/query/union-operator#source-columns-types-mismatch
    private static string Suffixed(ColumnSchema column, Dictionary<string, int> typesOfName)
    {
        var name = $"{column.Name}_{column.Type.Name()}";
        return typesOfName.ContainsKey(name) ? $"{name}1" : name;
    }

    private static int[] Positions(RowType leg, List<ColumnSchema> columns) => [.. columns.Select(column => PositionOf(leg, column))];

    private static int PositionOf(RowType leg, ColumnSchema column)
    {
        var at = leg.IndexOf(column.Name);
        return at >= 0 && leg.Columns[at].Type == column.Type ? at : -1;
    }
}

/// <summary>The rows of one leg after the other.</summary>
internal sealed class UnionPlan(IReadOnlyList<Plan> legs, UnionLayout layout) : Plan(layout.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        for (var i = 0; i < legs.Count; i++)
        {
            var columns = Columns(i);
            foreach (var batch in legs[i].Execute(run))
            {
                run.Check();
                yield return new ComputedBatch(batch, columns, run);
            }
        }
    }

    private List<Scalar> Columns(int leg)
    {
        var columns = new List<Scalar>();
        if (layout.HasSourceColumn)
        {
            columns.Add(new ConstantScalar(KqlType.String, legs[leg].SourceName ?? $"union_arg{leg}"));
        }

        foreach (var at in layout.Sources[leg])
        {
            var column = Schema.Columns[columns.Count];
            columns.Add(at < 0 ? ConstantScalar.Null(column.Type) : ConvertScalar.Of(new ColumnScalar(at, column.Name, legs[leg].Schema.Columns[at].Type), column.Type));
        }

        return columns;
    }
}
