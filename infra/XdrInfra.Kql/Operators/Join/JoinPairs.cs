namespace XdrInfra.Kql.Operators.Join;

/// <summary>Collects pairs of rows up to the size of a batch, so that a key with very many matches does not fill the memory.</summary>
internal sealed class JoinPairs(bool keepsUnmatched)
{
    // Small enough that its arrays stay out of the heap of large objects, whose collections cost the more the larger the tables are.
    private const int BatchRows = 1 << 13;

    private readonly List<int> _left = [];
    private readonly List<int> _right = [];
    private int _openLeft;
    private int _openRight = -1;

    public int Count => _left.Count;

    public bool IsFull => _left.Count >= BatchRows;

    public void Add(int leftRow, int code, JoinIndex index, bool[]? matched)
    {
        var rightRow = index.First(code);
        if (rightRow >= 0)
        {
            (_openLeft, _openRight) = (leftRow, rightRow);
            Continue(index, matched);
        }
        else if (keepsUnmatched)
        {
            _left.Add(leftRow);
            _right.Add(-1);
        }
    }

    /// <summary>Goes on with the matches of the last left row.</summary>
    public void Continue(JoinIndex index, bool[]? matched)
    {
        while (_openRight >= 0 && !IsFull)
        {
            _left.Add(_openLeft);
            _right.Add(_openRight);
            if (matched is not null)
            {
                matched[_openRight] = true;
            }

            _openRight = index.Next(_openRight);
        }
    }

    public (int[] Left, int[] Right) Take()
    {
        var taken = (_left.ToArray(), _right.ToArray());
        _left.Clear();
        _right.Clear();
        return taken;
    }
}
