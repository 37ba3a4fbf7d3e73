using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The language's syntax of regular expressions to that of the framework.</summary>
// https://learn.microsoft.com/kusto/query/regex
internal sealed partial class RegexDialect
{
    private static readonly SearchValues<char> FlagLetters = SearchValues.Create("imsRUuxn-");

    private readonly string _pattern;
    private readonly StringBuilder _result = new();
    private readonly List<bool> _named = [];
    private readonly StrongBox<int> _classes = new();
    private readonly Stack<(bool ManyLines, bool Swapped)> _outer = new();
    private bool _manyLines;
    private bool _swapped;
    private int _at;

    private RegexDialect(string pattern) => _pattern = pattern;

    /// <summary>The expression, and of each group whether it has a name: the framework numbers those with one after the others.</summary>
    public static (string Pattern, IReadOnlyList<bool> Named) Translate(string pattern)
    {
        var dialect = new RegexDialect(pattern);
        while (dialect._at < pattern.Length)
        {
            dialect.Step();
        }

        return (dialect._result.ToString(), dialect._named);
    }

    private void Step()
    {
        switch (_pattern[_at])
        {
            case '\\':
                Escape();
                break;
            case '[':
                (var text, _at) = RegexClass.Read(_pattern, _at, _classes);
                _result.Append(text);
                break;
            case '(':
                Open();
                break;
            case ')':
                (_manyLines, _swapped) = _outer.Count > 0 ? _outer.Pop() : (_manyLines, _swapped);
                Copy(1);
                break;
            case '$':
                // The framework's own would also match before a line feed at the end.
                _result.Append(_manyLines ? "$" : @"\z");
                _at++;
                break;
            case '*' or '+' or '?':
                Repeat(1);
                break;
            case '{' when Count().Match(_pattern, _at) is { Success: true } count:
                Repeat(count.Length);
                break;
            default:
                Copy(1);
                break;
        }
    }

    private void Copy(int length)
    {
        length = Math.Min(length, _pattern.Length - _at);
        _result.Append(_pattern, _at, length);
        _at += length;
    }

    private void Escape()
    {
        if (RegexEscape.Read(_pattern, _at) is not { } escape)
        {
            Copy(2);
            return;
        }

        _result.Append(escape.Text);
        _at += escape.Length;
    }

    private void Open()
    {
        _outer.Push((_manyLines, _swapped));
        var rest = _pattern.AsSpan(_at);
        if (rest.StartsWith("(?P<", StringComparison.Ordinal))
        {
            _named.Add(true);
            _result.Append("(?<");
            _at += 4;
        }
        else if (rest.StartsWith("(?<", StringComparison.Ordinal))
        {
            _named.Add(true);
            Copy(3);
        }
        else if (!rest.StartsWith("(?", StringComparison.Ordinal))
        {
            _named.Add(false);
            Copy(1);
        }
        else if (rest.Length > 2 && (char.IsAsciiLetter(rest[2]) || rest[2] == '-'))
        {
            Flags();
        }
        else
        {
            Copy(2);
        }
    }

    // Flags with a colon hold for a group, others until the group around them ends.
    private void Flags()
    {
        var end = _pattern.AsSpan(_at + 2).IndexOfAnyExcept(FlagLetters) is var length and >= 0 ? _at + 2 + length : _pattern.Length;
        var on = true;
        var kept = new StringBuilder();
        foreach (var flag in _pattern.AsSpan((_at + 2)..end))
        {
            on = flag != '-' && on;
            _manyLines = flag == 'm' ? on : _manyLines;
            _swapped = flag == 'U' ? on : _swapped;
            kept.Append(flag is 'R' or 'U' or 'u' ? string.Empty : flag);
        }

        _at = end;
        var closes = _at < _pattern.Length && _pattern[_at] == ')';
        if (closes)
        {
            _outer.Pop();
            _at++;
        }

        var flags = kept.ToString().TrimEnd('-');
        _result.Append(!closes ? $"(?{flags}" : flags.Length > 0 ? $"(?{flags})" : string.Empty);
    }

    private void Repeat(int length)
    {
        Copy(length);
        var lazy = _at < _pattern.Length && _pattern[_at] == '?';
        _at += lazy ? 1 : 0;
        _result.Append(lazy != _swapped ? "?" : string.Empty);
    }

    [GeneratedRegex(@"\G\{\d+(,\d*)?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
