using System.Text.RegularExpressions;
using XdrInfra.Kql.Lexing;

namespace XdrInfra.Kql.Storage;

/// <summary>Reads the forms of a dynamic literal that JSON has not. What it cannot read fails the whole literal.</summary>
internal sealed partial class DynamicReader(string text)
{
    private const int DeepestValue = 64;

    private int _at;
    private int _depth;

    public bool TryRead(out DynamicValue? value) => TryValue(out value) && Peek() == '\0' && _at >= text.Length;

    private bool TryValue(out DynamicValue? value)
    {
        value = null;
        if (_depth >= DeepestValue)
        {
            return false;
        }

        _depth++;
        var read = Peek() switch
        {
            '[' => TryItems(out value),
            '{' => TryBag(out value),
            '"' or '\'' or '@' or '`' or '~' => TryString(out value),
            'h' or 'H' when StringScanner.StartsString(text, _at) => TryString(out value),
            _ => TryTyped(out value) || TrySpan(out value) || TryPlain(out value),
        };
        _depth--;
        return read;
    }

    private bool TryItems(out DynamicValue? value)
    {
        value = null;
        var items = new List<DynamicValue?>();
        for (_at++; Peek() != ']' || items.Count > 0;)
        {
            if (!TryValue(out var item))
            {
                return false;
            }

            items.Add(item);
            if (!Accept(','))
            {
                break;
            }
        }

        value = DynamicValue.FromItems(items);
        return Accept(']');
    }

    private bool TryBag(out DynamicValue? value)
    {
        value = null;
        var bag = new DynamicBag();
        for (_at++; Peek() != '}' || bag.Count > 0;)
        {
            if (!TryString(out var name) || !Accept(':') || !TryValue(out var inner))
            {
                return false;
            }

            bag.Set(name?.ToString() ?? string.Empty, inner);
            if (!Accept(','))
            {
                break;
            }
        }

        value = DynamicValue.FromBag(bag);
        return Accept('}');
    }

    // Neighbouring strings are one string.
    private bool TryString(out DynamicValue? value)
    {
        value = null;
        string? content = null;
        while (Peek() != '\0' && StringScanner.StartsString(text, _at))
        {
            var scanned = StringScanner.Scan(text, _at);
            if (scanned.BadEscape is not null)
            {
                return false;
            }

            content += scanned.Content;
            _at += Math.Max(1, scanned.Length);
        }

        value = content is null ? null : DynamicValue.FromScalar(content);
        return content is not null;
    }

    private bool TryTyped(out DynamicValue? value)
    {
        value = null;
        if (Typed().Match(text, _at) is not { Success: true } typed)
        {
            return false;
        }

        var content = typed.Groups["text"].Value.Trim();
        if (typed.Groups["type"].Value == "dynamic")
        {
            _at = typed.Groups["text"].Index;
            return TryValue(out value) && Accept(')');
        }

        _at += typed.Length;
        var type = KqlTypes.Parse(typed.Groups["type"].Value) ?? KqlType.Unknown;
        value = content == "null" ? null : DynamicValue.FromScalar(ScalarParser.Of(type, ScalarParser.Unquote(content)) ?? content);
        return true;
    }

    private bool TrySpan(out DynamicValue? value)
    {
        var span = Span().Match(text, _at);
        value = span.Success && ScalarParser.TimeSpan(span.Value) is { } time ? DynamicValue.FromScalar(time) : null;
        _at += value is null ? 0 : span.Length;
        return value is not null;
    }

    private bool TryPlain(out DynamicValue? value)
    {
        value = null;
        var word = Plain().Match(text, _at);
        _at += word.Length;
        return word.Success && (word.Value == "null" || (DynamicParser.TryParse(word.Value, out value) && value is not null));
    }

    private bool Accept(char expected)
    {
        var found = Peek() == expected;
        _at += found ? 1 : 0;
        return found;
    }

    // The next character behind blanks and comments.
    private char Peek()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] == '/')))
        {
            var end = text[_at] == '/' ? text.IndexOf('\n', _at) : _at;
            _at = end < 0 ? text.Length : end + 1;
        }

        return _at < text.Length ? text[_at] : '\0';
    }

    [GeneratedRegex(@"\G\d+(\.\d+)?[a-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\G[-+.\w]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\G(?<type>datetime|date|timespan|time|guid|real|double|long|bool|dynamic)\s*\((?<text>[^)]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();
}
