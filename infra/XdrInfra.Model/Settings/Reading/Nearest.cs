namespace XdrInfra.Model.Settings.Reading;

/// <summary>Finds the legal word that somebody most likely meant.</summary>
public static class Nearest
{
    // Longer than any legal word by far; keeps a hostile key from costing time.
    private const int MaxLength = 64;

    /// <summary>The closest candidate, or null when none is close: at most a third of its letters may differ.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length > MaxLength)
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(lower, candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= Math.Max(1, best.Candidate.Length / 3) ? best.Candidate : null;
    }

    /// <summary>Edits between two words; two neighbours swapped count as one.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Step(int[,] rows, string left, string right, int i, int j)
    {
        var same = left[i - 1] == right[j - 1];
        var step = Math.Min(rows[i - 1, j - 1] + (same ? 0 : 1), 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(step, rows[i - 2, j - 2] + 1) : step;
    }
}
