using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Collects findings while reading goes on, up to a number that a person can still read; that there would be more is the last of them.</summary>
internal sealed class FindingList
{
    private const int Limit = 200;

    private readonly List<Finding> _findings = [];
    private bool _more;

    public int Count => _findings.Count;

    /// <summary>False when there are enough. Asked before a finding that is costly to word: a hostile file holds thousands.</summary>
    public bool TakesMore()
    {
        _more |= _findings.Count >= Limit;
        return _findings.Count < Limit;
    }

    public void Add(Finding finding)
    {
        if (TakesMore())
        {
            _findings.Add(finding);
        }
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>Each finding once, in the order of the text.</summary>
    public IReadOnlyList<Finding> Sorted()
    {
        var sorted = FindingOrder.Sort(_findings).ToList();
        return _more ? [.. sorted, StackFileFindings.Enough(Limit)] : sorted;
    }
}
