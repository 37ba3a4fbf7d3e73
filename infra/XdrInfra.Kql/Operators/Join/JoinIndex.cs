using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Join;

/// <summary>The rows of the right side by key: the first row of each key, and for each row the next with the same key.</summary>
internal sealed class JoinIndex(GroupKeys keys, int[] first, int[] next)
{
    public static JoinIndex Build(Batch batch, IReadOnlyList<Scalar> scalars, Run run)
    {
        var keys = new GroupKeys(scalars);
        var codes = keys.Encode([.. scalars.Select(scalar => scalar.Evaluate(batch, run))], batch.RowCount, add: true, nullsMatch: false, run);
        run.Charge((batch.RowCount * 8L) + (keys.Count * sizeof(int)) + keys.HeldBytes);
        var (first, next) = (new int[keys.Count], new int[codes.Length]);
        Array.Fill(first, -1);
        for (var row = codes.Length - 1; row >= 0; row--)
        {
            next[row] = -1;
            if (codes[row] >= 0)
            {
                (next[row], first[codes[row]]) = (first[codes[row]], row);
            }
        }

        return new JoinIndex(keys, first, next);
    }

    public int[] Lookup(Column[] columns, int rowCount) => keys.Encode(columns, rowCount, add: false, nullsMatch: false);

    public bool Matches(int code) => code >= 0 && first[code] >= 0;

    /// <summary>The first row of a key; -1 when there is none.</summary>
    public int First(int code) => code < 0 ? -1 : first[code];

    public int Next(int row) => next[row];

    public void Mark(int[] codes, bool[] matched)
    {
        foreach (var code in codes)
        {
            for (var row = First(code); row >= 0 && !matched[row]; row = next[row])
            {
                matched[row] = true;
            }
        }
    }
}
