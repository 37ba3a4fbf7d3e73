using System.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>The flag <c>U</c>, which .NET does not have: repeats take as little as they can, and those with a question mark as much.</summary>
// https://github.com/google/re2/wiki/Syntax
internal static class RegexGreed
{
    public static string Swapped(string pattern)
    {
        var swapped = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            swapped.Append(pattern[i]);
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                swapped.Append(pattern[++i]);
                continue;
            }

            inClass = pattern[i] == '[' || (inClass && pattern[i] != ']');
            var opensGroup = i > 0 && pattern[i - 1] == '(' && pattern[i] == '?';
            var endsCount = i > 0 && pattern[i] == '}' && (char.IsAsciiDigit(pattern[i - 1]) || pattern[i - 1] == ',');
            if (!inClass && !opensGroup && (endsCount || pattern[i] is '*' or '+' or '?'))
            {
                i = Swap(pattern, i, swapped);
            }
        }

        return swapped.ToString();
    }

    // A question mark behind the repeat goes, a missing one comes.
    private static int Swap(string pattern, int at, StringBuilder swapped)
    {
        if (at + 1 < pattern.Length && pattern[at + 1] == '?')
        {
            return at + 1;
        }

        swapped.Append('?');
        return at;
    }
}
