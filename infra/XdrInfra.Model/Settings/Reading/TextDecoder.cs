using System.Text;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Bytes to text, strictly: UTF-8 without control characters, so that no two readers see two different files.</summary>
internal static class TextDecoder
{
    // A stack file of full size has about 5 KB.
    private const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with a finding.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var says = new YamlFindings(file);
        if (bytes.Length > MaxBytes)
        {
            findings.Add(says.TooLarge(bytes.Length, MaxBytes));
            return null;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = Utf8(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes, says, findings);
        return text is not null && HasOnlyText(text, says, findings) ? text : null;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes, YamlFindings says, FindingList findings)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var (line, column) = PlaceAfter(Encoding.UTF8.GetString(bytes[..bad.Index]));
            findings.Add(says.NotUtf8(line, column, bytes[bad.Index]));
            return null;
        }
    }

    // https://yaml.org/spec/1.2.2/#51-character-set
    private static bool HasOnlyText(string text, YamlFindings says, FindingList findings)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is (< ' ' and not ('\t' or '\n' or '\r')) or '\x7F' or (>= '\x80' and < '\xA0' and not '\x85') or '\uFFFE' or '\uFFFF')
            {
                var (line, column) = PlaceAfter(text[..at]);
                findings.Add(says.ControlCharacter(line, column, text[at]));
                return false;
            }
        }

        return true;
    }

    private static (int Line, int Column) PlaceAfter(string text) =>
        (1 + text.Count(letter => letter == '\n'), text.Length - text.LastIndexOf('\n'));
}
