namespace XdrInfra.Kql.Binding;

/// <summary>Which arguments a function takes as they are, where the language does not convert.</summary>
// The rules are those of Microsoft's parser; tests/interop/kql compares.
internal static class ArgumentRules
{
    // These take text, or text within a dynamic value, and no number or date instead.
    private static readonly HashSet<string> TextOnly = new(StringComparer.Ordinal)
    {
        "countof", "string_size", "strlen", "parse_csv", "parse_json", "parsejson", "todynamic", "toobject", "parse_path", "parse_url", "parseurl",
        "parse_urlquery", "parseurlquery", "parse_user_agent", "parse_version", "parse_xml", "url_decode", "url_encode", "url_encode_component",
    };

    private static readonly string[] TextOnlyFamilies = ["base64_", "gzip_", "zlib_", "has_ipv4", "has_any_ipv4", "ipv4_", "ipv6_", "parse_ipv", "punycode_", "series_", "geo_"];

    // Both arguments are arrays or bags.
    private static readonly HashSet<string> DynamicOnly = new(StringComparer.Ordinal)
    {
        "array_concat", "bag_merge", "bag_remove_keys", "bag_zip", "jaccard_index", "set_difference", "set_equals", "set_intersect", "set_union", "zip",
    };

    private static readonly string[] DynamicOnlyFamilies = ["series_", "geo_", "parse_user_agent"];

    private static readonly HashSet<string> DynamicFirst = new(StringComparer.Ordinal)
    {
        "arraylength", "array_index_of", "array_length", "array_reverse", "array_rotate_left", "array_rotate_right", "array_shift_left", "array_shift_right",
        "array_slice", "array_sort_asc", "array_sort_desc", "array_split", "array_strcat", "array_sum", "bag_has_key", "bag_keys", "bag_set_key",
        "base64_encode_fromarray", "set_has_element", "strcat_array", "treepath",
    };

    public static bool Refuses(string function, int at, KqlType from, KqlType to)
    {
        if (from == to || from == KqlType.Unknown || to == KqlType.Unknown || !char.IsLetter(function[0]))
        {
            return false;
        }

        return to switch
        {
            KqlType.String => from != KqlType.Dynamic && IsTextOnly(function),
            KqlType.Dynamic => DynamicOnly.Contains(function) || IsOf(DynamicOnlyFamilies, function) || (at == 0 && DynamicFirst.Contains(function)),
            _ => from == KqlType.Dynamic,
        };
    }

    private static bool IsTextOnly(string function) =>
        TextOnly.Contains(function) || IsOf(TextOnlyFamilies, function);

    private static bool IsOf(string[] families, string function) =>
        Array.Exists(families, family => function.StartsWith(family, StringComparison.Ordinal));
}
