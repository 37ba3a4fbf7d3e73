using System.Text;

namespace XdrInfra.Kql.Functions;

/// <summary>A Windows command line as its arguments. The first is the program: it has no escapes.</summary>
// https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw
internal static class CommandLineParts
{
    /// <summary>Null for a line without text, for which the system would name the program that runs.</summary>
    public static IReadOnlyList<string>? Of(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var arguments = new List<string>();
        var at = Program(line, arguments);
        while (SkipBlanks(line, ref at))
        {
            arguments.Add(Argument(line, ref at));
        }

        return arguments;
    }

    private static int Program(string line, List<string> arguments)
    {
        var quoted = line[0] == '"';
        var end = quoted ? line.IndexOf('"', 1) : line.AsSpan().IndexOfAny(' ', '\t');
        end = end < 0 ? line.Length : end;
        arguments.Add(quoted ? line[1..end] : line[..end]);
        return Math.Min(line.Length, quoted ? end + 1 : end);
    }

    private static bool SkipBlanks(string line, ref int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at < line.Length;
    }

    // 2n backslashes before a quote are n, and the quote counts; 2n + 1 are n, and the quote is text.
    private static string Argument(string line, ref int at)
    {
        var argument = new StringBuilder();
        var quoted = false;
        while (at < line.Length && (quoted || line[at] is not (' ' or '\t')))
        {
            var slashes = 0;
            for (; at < line.Length && line[at] == '\\'; at++)
            {
                slashes++;
            }

            var atQuote = at < line.Length && line[at] == '"';
            argument.Append('\\', atQuote ? slashes / 2 : slashes);
            if (atQuote)
            {
                quoted ^= slashes % 2 == 0;
                argument.Append(slashes % 2 == 0 ? string.Empty : "\"");
                at++;
            }
            else if (slashes == 0)
            {
                argument.Append(line[at++]);
            }
        }

        return argument.ToString();
    }
}
