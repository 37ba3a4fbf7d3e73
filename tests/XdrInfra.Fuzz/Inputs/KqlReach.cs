using System.Globalization;
using System.Runtime.InteropServices;
using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>How many queries with each operator, function and plugin ran to an answer; one that was refused has reached nothing.</summary>
internal sealed class KqlReach
{
    private readonly Dictionary<string, int> _runs = SupportMatrix.Families.SelectMany(family => family.Run).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => 0, StringComparer.Ordinal);

    private readonly HashSet<string> _inQuery = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _refusals = new(StringComparer.Ordinal);

    private long _ran;

    /// <summary>Names that no query has run yet.</summary>
    public IReadOnlyList<string> Missing => [.. _runs.Where(pair => pair.Value == 0).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    public IEnumerable<string> Lines =>
    [
        string.Create(CultureInfo.InvariantCulture, $"  {_ran:N0} queries ran; refused: {string.Join(", ", _refusals.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value:N0}"))}"),
        $"  {_runs.Count - Missing.Count} of {_runs.Count} operators, functions and plugins ran; never: {string.Join(", ", Missing)}",
        $"  least often: {string.Join(", ", _runs.Where(pair => pair.Value > 0).OrderBy(pair => pair.Value).Take(30).Select(pair => $"{pair.Key} {pair.Value}"))}",
    ];

    public void Add(string text, QueryResult result)
    {
        if (result.Error is { } error)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_refusals, error.Code, out _)++;
            return;
        }

        _ran++;
        _inQuery.Clear();
        foreach (var word in Words(text))
        {
            if (_inQuery.Add(word) && _runs.TryGetValue(word, out var runs))
            {
                _runs[word] = runs + 1;
            }
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-');
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }
}
