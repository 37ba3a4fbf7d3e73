using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>
/// Expressions with holes. A hole is a type, a list of <see cref="Words"/>, <c>T</c> for the type of the whole, <c>any</c>, <c>key</c> for what can be compared,
/// <c>col</c> for a column of the type, <c>bag</c> and <c>array</c> for dynamic values that may be one, <c>table</c> for rows; with an equals sign before it, it takes a literal.
/// </summary>
internal static class Templates
{
    private static readonly string[] OfAll =
    [
        "iff({bool}, {T}, {T})", "iif({bool}, {T}, {T})", "columnifexists('Missing', {=T})", "case({bool}, {T}, {bool}, {T}, {T})", "coalesce({T}, {T})", "column_ifexists('Missing', {=T})", "({T})", "toscalar({table} | project {=T} | take 1)",
    ];

    private static readonly Dictionary<KqlType, string[]> Own = new()
    {
        [KqlType.Bool] =
        [
            "({bool} and {bool})", "({bool} or {bool})", "not({bool})", "({string} {search} {string})", "({string} matches regex {regex})", "({long} {compare} {real})", "({datetime} {compare} {datetime})",
            "({timespan} {compare} {timespan})", "({guid} {equal} {guid})", "({bool} {equal} {bool})", "({decimal} {compare} {decimal})", "({string} {among} ({string}, {string}))", "({string} {anyof} ({=string}, {=string}))",
            "({string} {among} (dynamic(['a','b'])))", "({string} {anyof} (dynamic(['alpha','x'])))", "({long} between ({long} .. {long}))", "({datetime} !between ({datetime} .. {timespan}))", "({long} in (1, 2, {long}))",
            "isempty({any})", "isnotempty({any})", "isnull({any})", "isnotnull({any})", "({bag}{dynpath} == {string})", "(tostring({bag}{dynpath}) has {=string})", "({dynamic} has {=string})", "({datetime} > ago({=timespan}))",
            "has_any_ipv4({string}, '10.0.0.1', '10.1.2.3')", "has_any_ipv4_prefix({string}, '10.', '1.2.3.')", "has_any_ipv4({string}, dynamic(['10.0.0.1']))", "ipv4_is_in_any_range({string}, '10.0.0.0/8', '1.2.3.4')",
            "ipv6_is_in_any_range({string}, 'fe80::/10', '::ffff:10.0.0.0/104')", "iscolumnexists('S')", "assert(true, 'never')", "isnull(ingestion_time())",
        ],
        [KqlType.Long] =
        [
            "({long} {sign} {long})", "(-({long}))", "datetime_part({part}, {datetime})", "datetime_diff({unit}, {datetime}, {datetime})", "bin({long}, {size})", "countof({string}, {=string})", "indexof({string}, {string})",
            "tolong({bag}{dynpath})", "array_length(split({string}, {delimiter}))", "array_index_of({array}, {=string})", "strlen({string})", "extract({regex}, {group}, {string}, typeof(long))", "indexof_regex({string}, {regex})", "indexof({string}, {=string}, {long}, {long}, {size})", "countof({string}, {regex}, 'regex')", "datepart({part}, {datetime})", "has_any_index({string}, dynamic(['b','a']))",
            "estimate_data_size(*)", "hash_many({string}, {string})", "hash_combine(hash({string}), hash({string}))", "max_of({long}, {long})", "min_of({long}, {long}, {long})", "tolong(rank_tdigest(toscalar({table} | summarize tdigest(1.5)), 2))",
        ],
        [KqlType.Int] = ["toint({string})", "toint({long})", "hourofday({datetime})", "monthofyear({datetime})", "({int} {addsign} {int})"],
        [KqlType.Real] = ["({real} {sign} {real})", "({long} * {real})", "({timespan} / {timespan})", "round({real}, 2)", "bin({real}, 0.5)", "todouble({bag}{dynpath})", "(1.0 * {long})", "exp2({long})", "jaccard_index({array}, {array})", "toreal(percentile_tdigest(toscalar({table} | summarize tdigest(1.5)), {percent}))", "max_of({real}, {real})", "min_of({real}, {real}, {real})"],
        [KqlType.Decimal] = ["({decimal} {addsign} {decimal})", "todecimal({string})", "bin({decimal}, decimal(0.5))"],
        [KqlType.String] =
        [
            "tostring({any})", "strcat({string}, {any})", "strcat({string}, {string}, {long})", "extract({regex}, {group}, {string})", "replace_regex({string}, {regex}, 'x')", "replace_string({string}, {string}, {string})",
            "substring({string}, {size})", "substring({string}, 1, {size})", "tostring({bag}{dynpath})", "trim({regex}, {string})", "trim_start({regex}, {string})", "format_datetime({datetime}, {dateformat})",
            "format_timespan({timespan}, {spanformat})", "strcat_array({array}, {delimiter})", "tolower({string})", "extract_json({path}, {string})", "strcat_delim({delimiter}, {string}, {long})",
            "gettype({any})", "tostring(split({string}, {delimiter})[-1])", "strrep({string}, {size})", "strrep({string}, {size}, {delimiter})", "translate('ab', 'cd', {string})", "translate({string}, {string}, {string})",
            "format_bytes({long})", "format_bytes({real}, {size}, 'MB')", "format_ipv4({string})", "format_ipv4({long}, 24)", "format_ipv4_mask({string}, 24)", "replace({regex}, 'x', {string})", "replace_regex({string}, {regex}, {=string})",
            "make_string({array})", "make_string({long}, 97, {long})", "unicode_codepoints_to_string({array})", "unicode_codepoints_to_string(97, {long})", "trim_end({regex}, {string})", "extractjson({path}, {string})",
        ],
        [KqlType.DateTime] =
        [
            "({datetime} {addsign} {timespan})", "bin({datetime}, 1h)", "bin_at({datetime}, 1d, datetime(2026-01-01))", "datetime_add({unit}, {long}, {datetime})", "startofday({datetime})", "startofweek({datetime}, -1)", "endofmonth({datetime})",
            "ago({timespan})", "todatetime({string})", "make_datetime(2026, 1, {long})", "datetime_utc_to_local({datetime}, {zone})", "datetime_local_to_utc({datetime}, {zone})", "max_of({datetime}, {datetime})", "min_of({datetime}, {datetime})", "unixtime_seconds_todatetime({long})",
        ],
        [KqlType.TimeSpan] = ["({timespan} {addsign} {timespan})", "({datetime} - {datetime})", "({timespan} * {long})", "({timespan} / {long})", "bin({timespan}, 5m)", "totimespan({string})", "make_timespan({long}, 1)", "make_timespan({long}, {int}, 59)", "(-({timespan}))"],
        [KqlType.Dynamic] =
        [
            "parse_json({string})", "split({string}, {delimiter})", "pack_array({any}, {any})", "bag_pack('p', {any}, 'q', {any})", "extract_all({regex}, {string})", "{bag}{dynpath}", "array_concat({array}, {array})",
            "array_slice({array}, 0, {size})", "range(1, {long}, {step})", "range({datetime}, {datetime}, 1h)", "set_union({array}, {array})", "zip({array}, {array})", "pack_all()", "todynamic({string})", "repeat({any}, {size})",
            "array_sort_asc({array})", "bag_merge({bag}, {bag})", "array_iff({array}, {array}, {array})", "bag_keys({bag})", "bag_set_key({bag}, 'k', {any})", "bag_set_key({bag}, '$.a.b', {any})", "bag_remove_keys({bag}, dynamic(['k', '$.a']))", "bag_remove_keys({bag}, {array})", "pack('p', {any}, 'p', {any})", "pack_dictionary('p', {any})",
            "array_sort_desc({array})", "array_sort_asc({array}, {array})", "extractall(@'(\\d+)', {string})", "extract_all('([a-z])(=)', dynamic([1]), {string})", "toobject({string})", "parse_xml({string})", "array_shift_left({array}, {long})",
            "array_shift_right({array}, {size}, {any})", "array_concat(pack_array({any}), {array})", "series_fir({array}, dynamic([1, 2, 1]))", "series_fir({array}, {array}, true, true)", "series_iir({array}, dynamic([1]), dynamic([1, -1]))",
            "series_fill_const({array}, {real})", "series_seasonal({array}, {size})", "series_multiply({array}, {array})", "series_equals({array}, {array})", "series_outliers({array})", "series_outliers({array}, 'tukey', {real}, 10, 90)",
            "series_fit_line_dynamic({array})", "series_fit_2lines_dynamic({array})", "series_stats_dynamic({array}, true)", "series_floor({array})", "percentiles_array_tdigest(toscalar({table} | summarize tdigest(1.5)), 50, 90)", "column_names_of({table})",
            "array_iff(dynamic([true, false]), {array}, {any})", "set_intersect({array}, {array}, {array})", "parse_csv({string})", "parse_command_line({string}, 'windows')", "parse_user_agent({string}, 'browser')",
            "treepath({bag})", "todynamic(strcat('[', {string}, ']'))", "parse_xml(strcat('<a b=\"1\">', {string}, '</a>'))", "parse_url({string})", "array_split({array}, {size})",
        ],
        [KqlType.Guid] = ["toguid({string})", "new_guid()"],
    };

    // Over rows in a fixed order.
    private static readonly Dictionary<KqlType, string[]> Windows = new() { [KqlType.Long] = ["row_number()", "row_number({size})", "row_cumsum({long})", "row_cumsum({long}, {bool})", "row_rank_dense({long})", "row_rank_min({string})", "row_rank({long})"], [KqlType.Real] = ["row_cumsum({real})"], [KqlType.DateTime] = ["row_window_session({datetime}, 1d, 1h, {bool})"], [KqlType.TimeSpan] = ["row_cumsum({timespan})"] };

    public static IReadOnlyList<string> Of(KqlType type, bool ordered, bool hasColumn) =>
    [
        .. OfAll, .. Own[type], .. Own[type], .. ordered ? Windows.GetValueOrDefault(type, []) : [], .. ordered && hasColumn ? new[] { "prev({col})", "next({col}, 2)" } : [],
    ];
}
