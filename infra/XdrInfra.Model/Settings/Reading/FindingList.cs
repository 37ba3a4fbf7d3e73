using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Collects findings while reading goes on, up to a number that a person can still read.</summary>
internal sealed class FindingList
{
    private const int Limit = 200;

    private readonly List<Finding> _findings = [];

    public int Count => _findings.Count;

    public void Add(Finding finding)
    {
        if (_findings.Count < Limit)
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
    public IReadOnlyList<Finding> Sorted() => [.. FindingOrder.Sort(_findings)];
}
