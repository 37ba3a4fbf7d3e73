using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>More of <see cref="Templates"/> and <see cref="AggregateTemplates"/>, for runs that must reach every function: their arguments are not always of the form that Microsoft's parser wants.</summary>
internal static class WideTemplates
{
    private static readonly string[] OfAll = ["iif({bool}, {T}, {T})", "columnifexists('Missing', {=T})"];

    private static readonly string[] AggregatesOfAll = ["anyif({T}, {bool})"];

    private static readonly Dictionary<KqlType, string[]> Own = new()
    {
        [KqlType.Decimal] = ["round({decimal}, {long})", "round({decimal}, -{size})"],
        [KqlType.Bool] =
        [
            "has_any_ipv4({string}, '10.0.0.1', '10.1.2.3')",
            "has_any_ipv4_prefix({string}, '10.', '1.2.3.')",
            "has_any_ipv4({string}, dynamic(['10.0.0.1']))",
            "ipv4_is_in_any_range({string}, '10.0.0.0/8', '1.2.3.4')",
            "ipv6_is_in_any_range({string}, 'fe80::/10', '::ffff:10.0.0.0/104')",
            "iscolumnexists('S')",
            "assert(true, 'never')",
            "isnull(ingestion_time())",
        ],
        [KqlType.Long] =
        [
            "indexof({string}, {=string}, {long}, {long}, {size})",
            "countof({string}, {regex}, 'regex')",
            "datepart({part}, {datetime})",
            "has_any_index({string}, dynamic(['b','a']))",
            "estimate_data_size(*)",
            "hash_many({string}, {string})",
            "hash_combine(hash({string}), hash({string}))",
            "max_of({long}, {long})",
            "min_of({long}, {long}, {long})",
            "tolong(rank_tdigest(toscalar({table} | summarize tdigest(1.5)), 2))",
        ],
        [KqlType.Real] =
        [
            "jaccard_index({array}, {array})",
            "toreal(percentile_tdigest(toscalar({table} | summarize tdigest(1.5)), {percent}))",
            "max_of({real}, {real})",
            "min_of({real}, {real}, {real})",
        ],
        [KqlType.String] =
        [
            "translate({string}, {string}, {string})",
            "format_bytes({long})",
            "format_bytes({real}, {size}, 'MB')",
            "format_ipv4({string})",
            "format_ipv4({long}, 24)",
            "format_ipv4_mask({string}, 24)",
            "replace({regex}, 'x', {string})",
            "replace_regex({string}, {regex}, {=string})",
            "make_string({array})",
            "make_string({long}, 97, {long})",
            "unicode_codepoints_to_string({array})",
            "unicode_codepoints_to_string(97, {long})",
            "trim_end({regex}, {string})",
            "extractjson({path}, {string})",
        ],
        [KqlType.DateTime] =
        [
            "datetime_local_to_utc({datetime}, {zone})",
            "max_of({datetime}, {datetime})",
            "min_of({datetime}, {datetime})",
        ],
        [KqlType.Dynamic] =
        [
            "bag_set_key({bag}, 'k', {any})",
            "bag_set_key({bag}, '$.a.b', {any})",
            "bag_remove_keys({bag}, dynamic(['k', '$.a']))",
            "bag_remove_keys({bag}, {array})",
            "pack('p', {any}, 'p', {any})",
            "pack_dictionary('p', {any})",
            "array_sort_desc({array})",
            "array_sort_asc({array}, {array})",
            "extractall(@'(\\d+)', {string})",
            "extract_all('([a-z])(=)', dynamic([1]), {string})",
            "toobject({string})",
            "parse_xml({string})",
            "array_shift_left({array}, {long})",
            "array_shift_right({array}, {size}, {any})",
            "array_concat(pack_array({any}), {array})",
            "series_fir({array}, dynamic([1, 2, 1]))",
            "series_fir({array}, {array}, true, true)",
            "series_iir({array}, dynamic([1]), dynamic([1, -1]))",
            "series_fill_const({array}, {real})",
            "series_seasonal({array}, {size})",
            "series_multiply({array}, {array})",
            "series_equals({array}, {array})",
            "series_outliers({array})",
            "series_outliers({array}, 'tukey', {real}, 10, 90)",
            "series_fit_line_dynamic({array})",
            "series_fit_2lines_dynamic({array})",
            "series_stats_dynamic({array}, true)",
            "series_floor({array})",
            "percentiles_array_tdigest(toscalar({table} | summarize tdigest(1.5)), 50, 90)",
            "column_names_of({table})",
            "array_iff(dynamic([true, false]), {array}, {any})",
            "set_intersect({array}, {array}, {array})",
            "parse_csv({string})",
            "parse_command_line({string}, 'windows')",
            "parse_user_agent({string}, 'browser')",
            "treepath({bag})",
            "todynamic(strcat('[', {string}, ']'))",
            "parse_xml(strcat('<a b=\"1\">', {string}, '</a>'))",
        ],
    };

    private static readonly Dictionary<KqlType, string[]> OwnAggregates = new()
    {
        [KqlType.Long] =
        [
            "percentilew({long}, {size}, {percent})",
            "dcount_hll(hll({key}))",
            "dcount_hll(hll_if({key}, {bool}))",
            "toscalar({table} | summarize h = hll(1) | summarize m = hll_merge(h) | project dcount_hll(m))",
        ],
        [KqlType.Real] =
        [
            "variancepif({real}, {bool})",
            "covarianceif({real}, {long}, {bool})",
            "covariancep({real}, {real})",
            "covariancepif({real}, {real}, {bool})",
        ],
        [KqlType.Dynamic] =
        [
            "makelist({any})",
            "makeset({key}, {size})",
            "make_dictionary({bag})",
            "buildschema({bag})",
            "hll({key})",
            "hll({key}, 2)",
            "hll_if({key}, {bool})",
            "tdigest({real})",
            "tdigest({long}, 2)",
            "percentilesw_array({real}, {size}, 5, 95)",
            "toscalar({table} | summarize h = tdigest(1.5) | summarize tdigest_merge(h))",
        ],
    };

    // Over rows in a fixed order.
    private static readonly Dictionary<KqlType, string[]> Windows = new()
    {
        [KqlType.Long] = ["row_cumsum({long}, {bool})", "row_rank_dense({long})", "row_rank_min({string})", "row_rank({long})"],
        [KqlType.DateTime] = ["row_window_session({datetime}, 1d, 1h, {bool})"],
        [KqlType.TimeSpan] = ["row_cumsum({timespan})"],
    };

    public static IReadOnlyList<string> Of(KqlType type, bool ordered) => [.. OfAll, .. Own.GetValueOrDefault(type, []), .. ordered ? Windows.GetValueOrDefault(type, []) : []];

    public static IReadOnlyList<string> AggregatesOf(KqlType type) => type is KqlType.Dynamic or KqlType.Guid ? OwnAggregates.GetValueOrDefault(type, []) : [.. AggregatesOfAll, .. OwnAggregates.GetValueOrDefault(type, [])];
}
