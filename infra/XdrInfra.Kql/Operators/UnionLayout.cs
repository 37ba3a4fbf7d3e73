using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>
/// The columns of a union and, for each leg, where its own columns stand among them: -1 where they are left out.
/// Columns of one name and different types are kept apart, with the type in their names.
/// </summary>
internal sealed record UnionLayout(RowType Schema, IReadOnlyList<int[]> Places, bool HasSourceColumn)
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

        var first = sourceColumn is null ? 0 : 1;
        var places = columns.Index().ToDictionary(column => column.Item, column => first + column.Index);
        return new UnionLayout(names.Build(legs.Any(leg => leg.IsOpen)), [.. legs.Select(leg => PlacesOf(leg, places))], sourceColumn is not null);
    }

    // A name that some leg has as it is stays that of its column.
    // https://learn.microsoft.com/kusto/query/union-operator#source-columns-types-mismatch
    private static string Suffixed(ColumnSchema column, Dictionary<string, int> typesOfName)
    {
        var name = $"{column.Name}_{column.Type.Name()}";
        return typesOfName.ContainsKey(name) ? $"{name}1" : name;
    }

    private static int[] PlacesOf(RowType leg, Dictionary<ColumnSchema, int> places) => [.. leg.Columns.Select(column => places.GetValueOrDefault(column, -1))];

    private static int PositionOf(RowType leg, ColumnSchema column)
    {
        var at = leg.IndexOf(column.Name);
        return at >= 0 && leg.Columns[at].Type == column.Type ? at : -1;
    }
}
