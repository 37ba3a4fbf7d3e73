namespace XdrInfra.Kql.Functions;

/// <summary>Occurrences of a long part that may overlap itself, in time that grows with the text and not with their product (Knuth, Morris, Pratt).</summary>
internal static class RepeatingPart
{
    public static long CountOf(string text, string part)
    {
        var borders = Borders(part);
        var (count, matched) = (0L, 0);
        foreach (var c in text)
        {
            while (matched > 0 && (matched == part.Length || part[matched] != c))
            {
                matched = borders[matched - 1];
            }

            matched += part[matched] == c ? 1 : 0;
            count += matched == part.Length ? 1 : 0;
        }

        return count;
    }

    // For each beginning of the part, the length of its longest own end that is also a beginning.
    private static int[] Borders(string part)
    {
        var borders = new int[part.Length];
        for (var (at, matched) = (1, 0); at < part.Length; at++)
        {
            while (matched > 0 && part[matched] != part[at])
            {
                matched = borders[matched - 1];
            }

            matched += part[matched] == part[at] ? 1 : 0;
            borders[at] = matched;
        }

        return borders;
    }
}
