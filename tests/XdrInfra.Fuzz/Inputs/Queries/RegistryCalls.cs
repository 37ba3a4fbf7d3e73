using XdrInfra.Kql;
using XdrInfra.Kql.Functions;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Calls of every function in the engine's own tables, by the type that they give.</summary>
internal static class RegistryCalls
{
    // Their arguments must be of a certain form, so that templates write them.
    private static readonly HashSet<string> ByTemplate = new(StringComparer.Ordinal)
    {
        "assert", "datetime_part", "datepart", "datetime_add", "datetime_diff", "extract", "extract_all", "extractall", "extract_json", "extractjson", "replace_regex", "replace", "trim", "trim_start", "trim_end",
        "make_timespan", "unicode_codepoints_to_string", "make_string", "has_any_ipv4", "has_any_ipv4_prefix", "ipv4_is_in_any_range", "ipv6_is_in_any_range", "array_split", "has_any_index", "countof",
        "pack", "bag_pack", "pack_dictionary", "indexof", "array_index_of", "bag_set_key", "array_sort_asc", "array_sort_desc", "hash_many", "hash_combine", "format_ipv4_mask", "estimate_data_size", "jaccard_index", "format_bytes", "format_ipv4",
        "format_datetime", "format_timespan", "round", "indexof_regex", "datetime_utc_to_local", "datetime_local_to_utc", "bin_at", "range",
    };

    private static readonly string[] OfText = ["hash", "toguid", "parse_json", "parsejson", "todynamic", "toobject"];

    private static readonly ILookup<KqlType, (string Name, Overload Form)> ByResult = FunctionRegistry.Names.Distinct(StringComparer.Ordinal).Except(ByTemplate, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .SelectMany(name => (FunctionRegistry.Find(name)?.Overloads ?? []).Select(form => (name, form)))
        .ToLookup(call => call.form.Result, call => (call.name, call.form));

    private static readonly List<(string Name, Overload Form, IReadOnlyList<KqlType> Outputs)> Several = [.. FunctionRegistry.Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .SelectMany(name => (FunctionRegistry.Find(name)?.Overloads ?? []).Select(form => (name, form)))
        .Where(call => call.form.Outputs is not null)
        .Select(call => (call.name, call.form, (IReadOnlyList<KqlType>)[.. (call.form.Outputs ?? []).Select(column => column.Type)]))];

    /// <summary>A call that gives several columns, and their types.</summary>
    public static (string Text, IReadOnlyList<KqlType> Types)? OfSeveral(Dice dice, Func<KqlType, string> argument)
    {
        if (Several.Count == 0)
        {
            return null;
        }

        var (name, form, outputs) = dice.OneOf(Several);
        return (Write(name, form, dice, argument), outputs);
    }

    /// <summary>A call as text; null when no function gives the type.</summary>
    public static string? Of(KqlType type, Dice dice, Func<KqlType, string> argument)
    {
        var calls = ByResult[type].ToList();
        if (calls.Count == 0)
        {
            return null;
        }

        var (name, form) = dice.OneOf(calls);
        return Write(name, form, dice, argument);
    }

    private static string Write(string name, Overload form, Dice dice, Func<KqlType, string> argument)
    {
        var count = form.Required + dice.Next((form.Repeats ? 3 : form.Parameters.Count - form.Required) + 1);
        return $"{name}({string.Join(", ", Enumerable.Range(0, count).Select(i => argument(ParameterOf(name, form, i))))})";
    }

    // The parser takes only text here.
    private static KqlType ParameterOf(string name, Overload form, int at) =>
        form.ParameterAt(at) == KqlType.Unknown && OfText.Any(start => name.StartsWith(start, StringComparison.Ordinal)) ? KqlType.String : form.ParameterAt(at);
}
