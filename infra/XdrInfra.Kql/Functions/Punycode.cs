using System.Text;

namespace XdrInfra.Kql.Functions;

/// <summary>Text as letters, digits and hyphens. Unlike the framework's mapping it changes neither case nor blanks, as the service does not.</summary>
// https://www.rfc-editor.org/rfc/rfc3492
internal static class Punycode
{
    private const int Base = 36;
    private const int FirstBias = 72;
    private const int FirstCode = 128;

    public static string Encode(string text)
    {
        var codes = text.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var result = new StringBuilder().Append(codes.Where(code => code < FirstCode).Select(code => (char)code).ToArray());
        var (handled, basic) = (result.Length, result.Length);
        result.Append(basic > 0 ? "-" : string.Empty);
        var (code, delta, bias) = (FirstCode, 0L, FirstBias);
        while (handled < codes.Length)
        {
            var next = codes.Where(one => one >= code).Min();
            delta += (next - (long)code) * (handled + 1);
            foreach (var one in codes)
            {
                delta += one < next ? 1 : 0;
                if (one == next)
                {
                    AppendNumber(result, delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    (delta, handled) = (0, handled + 1);
                }
            }

            (delta, code) = (delta + 1, next + 1);
        }

        return result.ToString();
    }

    /// <summary>Null when it is no such text.</summary>
    public static string? Decode(string text)
    {
        var hyphen = text.LastIndexOf('-');
        var codes = text[..Math.Max(0, hyphen)].Select(c => (int)c).ToList();
        if (codes.Exists(one => one >= FirstCode))
        {
            return null;
        }

        var (code, at, bias) = ((long)FirstCode, 0L, FirstBias);
        for (var i = hyphen + 1; i < text.Length;)
        {
            if (ReadNumber(text, ref i, bias) is not { } delta)
            {
                return null;
            }

            bias = Adapt(delta, codes.Count + 1, at == 0);
            at += delta;
            code += at / (codes.Count + 1);
            at %= codes.Count + 1;
            if (code > 0x10FFFF || !Rune.IsValid((int)code))
            {
                return null;
            }

            codes.Insert((int)at++, (int)code);
        }

        return string.Concat(codes.Select(one => new Rune(one).ToString()));
    }

    private static void AppendNumber(StringBuilder result, long number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, 1, 26);
            if (number < threshold)
            {
                result.Append(Digit((int)number));
                return;
            }

            result.Append(Digit((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static long? ReadNumber(string text, ref int i, int bias)
    {
        var (number, weight) = (0L, 1L);
        for (var k = Base; i < text.Length && weight < int.MaxValue; k += Base)
        {
            var digit = "abcdefghijklmnopqrstuvwxyz0123456789".IndexOf(char.ToLowerInvariant(text[i++]), StringComparison.Ordinal);
            var threshold = Math.Clamp(k - bias, 1, 26);
            number += digit * weight;
            if (digit < 0 || digit < threshold)
            {
                return digit < 0 || number > int.MaxValue ? null : number;
            }

            weight *= Base - threshold;
        }

        return null;
    }

    private static int Adapt(long delta, int count, bool first)
    {
        delta /= first ? 700 : 2;
        delta += delta / count;
        var k = 0;
        for (; delta > 455; k += Base)
        {
            delta /= 35;
        }

        return (int)(k + (36 * delta / (delta + 38)));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);
}
