using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>Rows made by an expansion: the input row of each, its item number and its expanded values.</summary>
internal sealed class Expansion(ExpandLayout layout, bool bagsAsArrays)
{
    private readonly List<int> _rows = [];
    private readonly List<long> _numbers = [];
    private readonly List<DynamicValue?>[] _values = [.. layout.Values.Select(_ => new List<DynamicValue?>())];

    public int Count => _rows.Count;

    /// <summary>Adds the rows of one input row; each step adds one.</summary>
    public IEnumerable<int> Add(int row, Column<DynamicValue>[] columns, long most)
    {
        var items = columns.Select(column => Items(column[row])).ToArray();
        var count = Math.Min(most, items.Max(list => list.Count));
        for (var i = 0; i < count; i++)
        {
            _rows.Add(row);
            _numbers.Add(i);
            for (var column = 0; column < items.Length; column++)
            {
                _values[column].Add(i < items[column].Count ? items[column][i] : null);
            }

            yield return i;
        }
    }

    public ExpandedBatch Take(Batch batch)
    {
        var made = new Dictionary<int, Column>();
        for (var i = 0; i < _values.Length; i++)
        {
            var type = layout.Schema.Columns[layout.Targets[i]].Type;
            var values = _values[i].Select(value => Conforms(value, type) ? value : null).ToArray();
            made[layout.Targets[i]] = Conversion.Convert(new Column<DynamicValue>(values!, values.Length), type);   // a null reference is a null dynamic
            _values[i].Clear();
        }

        if (layout.IndexTarget >= 0)
        {
            made[layout.IndexTarget] = new Column<long>([.. _numbers], _numbers.Count);
        }

        var expanded = new ExpandedBatch(batch.Select([.. _rows]), made, layout.Schema.Columns.Count);
        _rows.Clear();
        _numbers.Clear();
        return expanded;
    }

    // A type is a cast and reads no text.
    // https://learn.microsoft.com/kusto/query/mv-expand-operator#parameters
    private static bool Conforms(DynamicValue? value, KqlType type) => type switch
    {
        KqlType.Dynamic or KqlType.String or KqlType.Unknown => true,
        KqlType.DateTime => value?.Raw is DateTime,
        KqlType.TimeSpan => value?.Raw is TimeSpan,
        _ => value?.Raw is not (string or DateTime or TimeSpan),
    };

    private IReadOnlyList<DynamicValue?> Items(DynamicValue? value) =>
        value?.Bag is { } bag ? [.. bag.Select(Entry)] : value?.Items ?? [value];

    private DynamicValue Entry(KeyValuePair<string, DynamicValue?> property) => bagsAsArrays
        ? DynamicValue.FromItems([DynamicValue.FromScalar(property.Key), property.Value])
        : DynamicValue.FromBag(DynamicBag.Of([property]));
}

/// <summary>Rows of the input, repeated, with some columns in the place of others.</summary>
internal sealed class ExpandedBatch(Batch source, IReadOnlyDictionary<int, Column> made, int columnCount) : Batch(source.RowCount, columnCount)
{
    public override void Hold(Run run)
    {
        if (!IsHeld)
        {
            source.Hold(run);
            run.Charge(made.Values.Sum(column => ColumnSize.Of(column, withContent: true)));
        }

        base.Hold(run);
    }

    protected override Ownership OwnershipOf(int column) => Ownership.HandedOn;

    protected override Column Make(int column) => made.TryGetValue(column, out var found) ? found : source[column];
}
