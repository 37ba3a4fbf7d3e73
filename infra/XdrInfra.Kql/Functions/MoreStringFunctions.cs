using System.Globalization;
using System.Text;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Less frequent string functions: code points, terms, hexadecimal numbers.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static class MoreStringFunctions
{
    private const KqlType Text = KqlType.String;
    private const KqlType Dynamic = KqlType.Dynamic;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("has_any_index", KqlType.Long, 2, [Text, Dynamic], args => (long)IpFunctions.Texts([args[1]]).ToList().FindIndex(term => TermSearch.Has((string)args[0]!, term, ignoreCase: true))),   // a string is never null
        Of<int, string>("tohex", number => number.ToString("x", CultureInfo.InvariantCulture)),
        Of<long, string>("tohex", number => number.ToString("x", CultureInfo.InvariantCulture)),
        Of<int, long, string>("tohex", (number, width) => number.ToString(HexFormat(width), CultureInfo.InvariantCulture)),
        Of<long, long, string>("tohex", (number, width) => number.ToString(HexFormat(width), CultureInfo.InvariantCulture)),
        Boxed("to_utf8", Dynamic, 1, [Text], args => Codepoints((string)args[0]!)),   // likewise
        Boxed("unicode_codepoints_from_string", Dynamic, 1, [Text], args => Codepoints((string)args[0]!)),   // likewise
        .. DynamicFunctions.Named(["make_string", "unicode_codepoints_to_string"], name => Boxed(name, Text, 1, [KqlType.Unknown], args => FromCodepoints(args), repeats: true)),
    ];

    // https://learn.microsoft.com/kusto/query/tohex-function
    private static string HexFormat(long width) => "x" + Math.Clamp(width, 1, 16).ToString(CultureInfo.InvariantCulture);

    private static DynamicValue Codepoints(string text) =>
        DynamicFunctions.Items(text.EnumerateRunes().Select(rune => DynamicValue.FromScalar((long)rune.Value)));

    private static string FromCodepoints(IEnumerable<object?> args)
    {
        var text = new StringBuilder();
        foreach (var value in args.SelectMany(Evaluation.SetSource.Expand))
        {
            if (Evaluation.Conversion.ToLong(value) is not ({ } code and >= 0 and <= 0x10FFFF) || !Rune.IsValid((int)code))
            {
                return string.Empty;
            }

            text.Append(new Rune((int)code).ToString());
        }

        return text.ToString();
    }
}
