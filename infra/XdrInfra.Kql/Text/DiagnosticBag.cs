using System.Collections;

namespace XdrInfra.Kql.Text;

/// <summary>Collects what parsing and binding find, one finding for each place and code.</summary>
internal sealed class DiagnosticBag : IReadOnlyCollection<KqlDiagnostic>
{
    private const int Limit = 100;

    private readonly List<KqlDiagnostic> _found = [];

    public int Count => _found.Count;

    public bool HasErrors => _found.Exists(diagnostic => diagnostic.Severity == KqlSeverity.Error);

    public void Add(KqlDiagnostic diagnostic)
    {
        var known = _found.Exists(other => other.Start == diagnostic.Start && other.Code == diagnostic.Code);
        if (!known && _found.Count < Limit)
        {
            _found.Add(diagnostic);
        }
    }

    /// <summary>Takes back everything after the first <paramref name="count"/>.</summary>
    public IReadOnlyList<KqlDiagnostic> TakeAfter(int count)
    {
        var taken = _found[count..];
        _found.RemoveRange(count, taken.Count);
        return taken;
    }

    /// <summary>In order of the text.</summary>
    public IReadOnlyList<KqlDiagnostic> Sorted() => [.. _found.OrderBy(diagnostic => diagnostic.Start)];

    public IEnumerator<KqlDiagnostic> GetEnumerator() => _found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
