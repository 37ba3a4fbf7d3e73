using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>Some columns of the input, as they are.</summary>
internal static class ColumnPick
{
    public static Plan Of(Plan input, IEnumerable<int> columns)
    {
        var picked = columns.ToList();
        var schema = new RowType([.. picked.Select(i => input.Schema.Columns[i])], input.Schema.IsOpen);
        return new ProjectionPlan(input, schema, [.. picked.Select(i => Reference(input.Schema, i))]);
    }

    /// <summary>The same columns under other names.</summary>
    public static Plan Renamed(Plan input, IReadOnlyList<ColumnSchema> names) =>
        new ProjectionPlan(input, new RowType(names, input.Schema.IsOpen), [.. Enumerable.Range(0, names.Count).Select(i => Reference(input.Schema, i))]);

    private static Scalar Reference(RowType row, int at) => new ColumnScalar(at, row.Columns[at].Name, row.Columns[at].Type);
}
