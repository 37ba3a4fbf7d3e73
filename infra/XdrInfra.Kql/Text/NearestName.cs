namespace XdrInfra.Kql.Text;

/// <summary>Finds the name that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>The nearest candidate within a third of the length; null when none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var limit = Math.Max(1, name.Length / 3) + 1;
        if (name.Length > 64)
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < limit && Distance(name, candidate) is var distance && distance < limit)
            {
                (nearest, limit) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>The sentence <c>Did you mean 'x'?</c> with a leading blank, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty;

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[right.Length];
    }
}
