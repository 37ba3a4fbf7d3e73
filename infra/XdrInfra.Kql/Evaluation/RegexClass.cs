using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A class in brackets. One with classes or set operations within is worked out, because the framework has other ones.</summary>
// https://learn.microsoft.com/kusto/query/regex#character-classes
internal sealed class RegexClass
{
    private const int DeepestClass = 4;

    // A bracket without its end is tried again from the next one on, and from each within.
    private const int MostTries = 1000;

    private readonly string _pattern;
    private readonly int _depth;
    private readonly StrongBox<int> _tries;
    private readonly StringBuilder _text = new();
    private readonly RegexFarCharacters _far = new();
    private BitArray? _left;
    private BitArray? _inner;
    private char _operation = '|';
    private int _at;

    private RegexClass(string pattern, int at, int depth, StrongBox<int> tries) => (_pattern, _at, _depth, _tries) = (pattern, at, depth, tries);

    /// <summary>The class that begins at a bracket, and where it ends; without an end the bracket alone.</summary>
    /// <param name="pattern">The whole expression.</param>
    /// <param name="at">Where the bracket stands.</param>
    /// <param name="tries">How many brackets of the expression were taken for the begin of a class.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static (string Text, int End) Read(string pattern, int at, StrongBox<int> tries)
    {
        var read = new RegexClass(pattern, at, 0, tries);
        return read.Read() is { } text ? (text, read._at) : (pattern[at..(at + 1)], at + 1);
    }

    private string? Read()
    {
        if (++_tries.Value > MostTries)
        {
#pragma warning disable MA0015, CA2208 // The pattern is the user's; the sentence goes to the user.
            throw new ArgumentException("It has too many brackets.");
#pragma warning restore MA0015, CA2208
        }

        var negated = Peek(1) == '^';
        _at += negated ? 2 : 1;
        for (var first = true; first || Peek(0) != ']'; first = false)
        {
            if (_at >= _pattern.Length)
            {
                return null;
            }

            if (!first && Peek(0) is '&' or '-' or '~' && Peek(1) == Peek(0) && Peek(2) != ']')
            {
                Combine();
                _operation = Peek(0);
                _at += 2;
            }
            else
            {
                ReadItem();
            }
        }

        _at++;
        if (_left is null && _inner is null)
        {
            return _far.Any && _depth == 0 ? _far.Written(_text.ToString(), negated) : $"[{(negated ? "^" : "")}{_text}]";
        }

        Combine();
        return Written(_left!, negated);   // made by the line above
    }

    private void ReadItem()
    {
        if (_far.Read(_pattern, _at) is { } far)
        {
            _text.Append(far.Near);
            _at += far.Length;
        }
        else if (Peek(0) == '\\')
        {
            var escape = Peek(1) is '<' or '>' or 'b' ? null : RegexEscape.Read(_pattern, _at);
            var (text, length) = escape ?? (_pattern.Substring(_at, Math.Min(2, _pattern.Length - _at)), 2);
            _text.Append(text);
            _at += length;
        }
        else if (Peek(0) != '[')
        {
            _text.Append(_pattern[_at++]);
        }
        else if (!ReadAsciiName() && !ReadInner())
        {
            _text.Append(@"\[");
            _at++;
        }
    }

    // [:alpha:] and [:^alpha:] stand within the brackets of a class.
    private bool ReadAsciiName()
    {
        var end = Peek(1) == ':' ? _pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) : -1;
        var negated = Peek(2) == '^';
        if (end < 0 || RegexNames.Ascii(_pattern[(_at + (negated ? 3 : 2))..end]) is not { } members)
        {
            return false;
        }

        _text.Append(negated ? Written(Members(members), negated: true)[1..^1] : members);
        _at = end + 2;
        return true;
    }

    private bool ReadInner()
    {
        var inner = new RegexClass(_pattern, _at, _depth + 1, _tries);
        if (_depth >= DeepestClass || inner.Read() is not { } text)
        {
            return false;
        }

        _inner = Union(_inner, Members(text[1..^1]));
        _at = inner._at;
        return true;
    }

    private void Combine()
    {
        var right = Union(_inner, Members(_text.ToString()));
        _left = _operation switch
        {
            _ when _left is null => right,
            '&' => _left.And(right),
            '-' => _left.And(right.Not()),
            _ => _left.Xor(right),
        };
        _inner = null;
        _text.Clear();
    }

    private static BitArray Union(BitArray? left, BitArray right) => left is null ? right : left.Or(right);

    private static BitArray Members(string text)
    {
        var members = new BitArray(char.MaxValue + 1);
        if (text.Length == 0)
        {
            return members;
        }

        var regex = new Regex($"[{text}]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Span<char> one = stackalloc char[1];
        for (var c = 0; c < members.Length; c++)
        {
            one[0] = (char)c;
            members[c] = regex.IsMatch(one);
        }

        return members;
    }

    private static string Written(BitArray members, bool negated)
    {
        var text = new StringBuilder("[");
        for (var c = 0; c < members.Length; c++)
        {
            var from = c;
            while (c < members.Length && members[c] != negated)
            {
                c++;
            }

            text.Append(c > from ? $"\\u{from:x4}-\\u{c - 1:x4}" : string.Empty);
        }

        return text.Length > 1 ? text.Append(']').ToString() : @"[^\s\S]";
    }

    private char Peek(int ahead) => _at + ahead < _pattern.Length ? _pattern[_at + ahead] : '\0';
}
