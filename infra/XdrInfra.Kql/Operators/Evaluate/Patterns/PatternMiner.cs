using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;

namespace XdrInfra.Kql.Operators.Evaluate.Patterns;

/// <summary>
/// Finds every combination of values that rows of enough weight share. Values that all these rows have too belong to it,
/// so of several combinations with the same rows only the longest is found.
/// </summary>
internal sealed class PatternMiner
{
    private readonly IReadOnlyList<int> _dimensions;
    private readonly int[][] _codes;
    private readonly double[] _weights;
    private readonly double _least;
    private readonly int _mostDimensions;
    private readonly Run _run;
    private readonly List<(int Dimension, int Code, int[] Rows)> _items = [];
    private readonly Dictionary<string, Pattern> _found = new(StringComparer.Ordinal);

    public PatternMiner(Batch rows, IReadOnlyList<int> dimensions, double[] weights, double least, int mostDimensions, Run run)
    {
        (_dimensions, _weights, _least, _mostDimensions, _run) = (dimensions, weights, least, mostDimensions, run);
        run.Charge(rows.RowCount * 8L * dimensions.Count);
        _codes = [.. dimensions.Select(column => KeyCoder.Create(rows[column].Type).Encode(rows[column], add: true, nullsMatch: true))];
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            foreach (var same in Enumerable.Range(0, rows.RowCount).GroupBy(row => _codes[dimension][row]))
            {
                Add(dimension, same.Key, [.. same]);
            }
        }
    }

    public IEnumerable<Pattern> Find()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            Extend(i, _items[i].Rows, 1);
        }

        return _found.Values;
    }

    private void Add(int dimension, int code, int[] rows)
    {
        if (Weight(rows) >= _least)
        {
            _items.Add((dimension, code, rows));
        }
    }

    private void Extend(int last, int[] rows, int length)
    {
        _run.Check();
        _run.Charge(rows.Length * sizeof(int));
        var shared = Enumerable.Range(0, _codes.Length).Where(dimension => Array.TrueForAll(rows, row => _codes[dimension][row] == _codes[dimension][rows[0]])).ToHashSet();
        var key = string.Join('|', shared.Order().Select(dimension => $"{dimension}={_codes[dimension][rows[0]]}"));
        _found.TryAdd(key, new Pattern(shared.Select(dimension => _dimensions[dimension]).ToHashSet(), rows[0], Weight(rows)));
        for (var next = last + 1; next < _items.Count && length < _mostDimensions; next++)
        {
            var (dimension, code, _) = _items[next];
            if (shared.Contains(dimension))
            {
                continue;
            }

            var both = Array.FindAll(rows, row => _codes[dimension][row] == code);
            if (both.Length > 0 && Weight(both) >= _least)
            {
                Extend(next, both, length + 1);
            }
        }
    }

    private double Weight(int[] rows) => rows.Sum(row => _weights[row]);
}
