using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Join;

/// <summary>A hash join: the right side is numbered by key, then the left side is looked up batch by batch. Null keys match nothing.</summary>
internal sealed class JoinPlan(Plan left, Plan right, JoinKind kind, IReadOnlyList<Scalar> leftKeys, IReadOnlyList<Scalar> rightKeys, JoinLayout layout)
    : Plan(layout.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = right.ExecuteWhole(run);
        var index = JoinIndex.Build(whole, rightKeys, run);
        var matched = kind is JoinKind.RightOuter or JoinKind.FullOuter or JoinKind.RightSemi or JoinKind.RightAnti ? new bool[whole.RowCount] : null;
        var seen = new HashSet<int>();
        foreach (var batch in left.ExecuteInPieces(run))
        {
            var codes = index.Lookup([.. leftKeys.Select(key => key.Evaluate(batch, run))], batch.RowCount);
            foreach (var joined in Probe(batch, whole, codes, index, matched, seen, run))
            {
                yield return joined;
            }
        }

        if (matched is not null && RowsOfRight(matched) is { Length: > 0 } rest)
        {
            yield return new JoinedBatch(new NullBatch(rest.Length, left.Schema), whole.Select(rest), layout);
        }
    }

    private IEnumerable<Batch> Probe(Batch batch, Batch whole, int[] codes, JoinIndex index, bool[]? matched, HashSet<int> seen, Run run)
    {
        if (kind is JoinKind.LeftSemi or JoinKind.LeftAnti)
        {
            var rows = Enumerable.Range(0, codes.Length).Where(row => index.Matches(codes[row]) == (kind == JoinKind.LeftSemi)).ToArray();
            return rows.Length == 0 ? [] : [new JoinedBatch(batch.Select(rows), whole, layout)];
        }

        if (kind is JoinKind.RightSemi or JoinKind.RightAnti)
        {
            index.Mark(codes, matched ?? []);
            return [];
        }

        if (kind == JoinKind.InnerUnique)
        {
            KeepFirst(codes, seen);
        }

        return Pairs(batch, whole, codes, index, matched, run);
    }

    private IEnumerable<Batch> Pairs(Batch batch, Batch whole, int[] codes, JoinIndex index, bool[]? matched, Run run)
    {
        var pairs = new JoinPairs(kind is JoinKind.LeftOuter or JoinKind.FullOuter);
        for (var row = 0; row < codes.Length; row++)
        {
            pairs.Add(row, codes[row], index, matched);
            while (pairs.IsFull)
            {
                run.Check();
                yield return Joined(batch, whole, pairs, run);
                pairs.Continue(index, matched);
            }
        }

        if (pairs.Count > 0)
        {
            yield return Joined(batch, whole, pairs, run);
        }
    }

    private JoinedBatch Joined(Batch batch, Batch whole, JoinPairs pairs, Run run)
    {
        run.Produce(pairs.Count);
        var (leftRows, rightRows) = pairs.Take();
        return new JoinedBatch(batch.Select(leftRows), whole.Select(rightRows), layout);
    }

    private int[] RowsOfRight(bool[] matched) =>
        [.. Enumerable.Range(0, matched.Length).Where(row => matched[row] == (kind == JoinKind.RightSemi))];

    // Of the left rows with one key only the first counts.
    private static void KeepFirst(int[] codes, HashSet<int> seen)
    {
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && !seen.Add(codes[row]))
            {
                codes[row] = -1;
            }
        }
    }
}
