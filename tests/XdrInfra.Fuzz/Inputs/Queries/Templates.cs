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
        "iff({bool}, {T}, {T})", "case({bool}, {T}, {bool}, {T}, {T})", "coalesce({T}, {T})", "column_ifexists('Missing', {=T})", "({T})", "toscalar({table} | project {=T} | take 1)",
    ];

    private static readonly Dictionary<KqlType, string[]> Own = new()
    {
        [KqlType.Bool] =
        [
            "({bool} and {bool})", "({bool} or {bool})", "not({bool})", "({string} {search} {string})", "({string} matches regex {regex})", "({long} {compare} {real})", "({datetime} {compare} {datetime})",
            "({timespan} {compare} {timespan})", "({guid} {equal} {guid})", "({bool} {equal} {bool})", "({decimal} {compare} {decimal})", "({string} {among} ({string}, {string}))", "({string} {anyof} ({=string}, {=string}))",
            "({string} {among} (dynamic(['a','b'])))", "({string} {anyof} (dynamic(['alpha','x'])))", "({long} between ({long} .. {long}))", "({datetime} !between ({datetime} .. {timespan}))", "({long} in (1, 2, {long}))",
            "isempty({any})", "isnotempty({any})", "isnull({any})", "isnotnull({any})", "({bag}{dynpath} == {string})", "(tostring({bag}{dynpath}) has {=string})", "({dynamic} has {=string})", "({datetime} > ago({=timespan}))",
        ],
        [KqlType.Long] =
        [
            "({long} {sign} {long})", "(-({long}))", "datetime_part({part}, {datetime})", "datetime_diff({unit}, {datetime}, {datetime})", "bin({long}, {size})", "countof({string}, {=string})", "indexof({string}, {string})",
            "tolong({bag}{dynpath})", "array_length(split({string}, {delimiter}))", "array_index_of({array}, {=string})", "strlen({string})", "extract({regex}, {group}, {string}, typeof(long))", "indexof_regex({string}, {regex})",
        ],
        [KqlType.Int] = ["toint({string})", "toint({long})", "hourofday({datetime})", "monthofyear({datetime})", "({int} {addsign} {int})"],
        [KqlType.Real] = ["({real} {sign} {real})", "({long} * {real})", "({timespan} / {timespan})", "round({real}, 2)", "bin({real}, 0.5)", "todouble({bag}{dynpath})", "(1.0 * {long})", "exp2({long})"],
        [KqlType.Decimal] = ["({decimal} {addsign} {decimal})", "todecimal({string})", "bin({decimal}, decimal(0.5))"],
        [KqlType.String] =
        [
            "tostring({any})", "strcat({string}, {any})", "strcat({string}, {string}, {long})", "extract({regex}, {group}, {string})", "replace_regex({string}, {regex}, 'x')", "replace_string({string}, {string}, {string})",
            "substring({string}, {size})", "substring({string}, 1, {size})", "tostring({bag}{dynpath})", "trim({regex}, {string})", "trim_start({regex}, {string})", "format_datetime({datetime}, {dateformat})",
            "format_timespan({timespan}, {spanformat})", "strcat_array({array}, {delimiter})", "tolower({string})", "extract_json({path}, {string})", "strcat_delim({delimiter}, {string}, {long})",
            "gettype({any})", "tostring(split({string}, {delimiter})[-1])", "strrep({string}, {size})", "strrep({string}, {size}, {delimiter})", "translate('ab', 'cd', {string})",
        ],
        [KqlType.DateTime] =
        [
            "({datetime} {addsign} {timespan})", "bin({datetime}, 1h)", "bin_at({datetime}, 1d, datetime(2026-01-01))", "datetime_add({unit}, {long}, {datetime})", "startofday({datetime})", "startofweek({datetime}, -1)", "endofmonth({datetime})",
            "ago({timespan})", "todatetime({string})", "make_datetime(2026, 1, {long})", "datetime_utc_to_local({datetime}, {zone})", "unixtime_seconds_todatetime({long})",
        ],
        [KqlType.TimeSpan] = ["({timespan} {addsign} {timespan})", "({datetime} - {datetime})", "({timespan} * {long})", "({timespan} / {long})", "bin({timespan}, 5m)", "totimespan({string})", "make_timespan({long}, 1)", "make_timespan({long}, {int}, 59)", "(-({timespan}))"],
        [KqlType.Dynamic] =
        [
            "parse_json({string})", "split({string}, {delimiter})", "pack_array({any}, {any})", "bag_pack('p', {any}, 'q', {any})", "extract_all({regex}, {string})", "{bag}{dynpath}", "array_concat({array}, {array})",
            "array_slice({array}, 0, {size})", "range(1, {long}, {step})", "range({datetime}, {datetime}, 1h)", "set_union({array}, {array})", "zip({array}, {array})", "pack_all()", "todynamic({string})", "repeat({any}, {size})",
            "array_sort_asc({array})", "bag_merge({bag}, {bag})", "array_iff({array}, {array}, {array})", "bag_keys({bag})", "parse_url({string})", "array_split({array}, {size})",
        ],
        [KqlType.Guid] = ["toguid({string})", "new_guid()"],
    };

    // Over rows in a fixed order.
    private static readonly Dictionary<KqlType, string[]> Windows = new() { [KqlType.Long] = ["row_number()", "row_number({size})", "row_cumsum({long})"], [KqlType.Real] = ["row_cumsum({real})"] };

    public static IReadOnlyList<string> Of(KqlType type, bool ordered, bool hasColumn) =>
    [
        .. OfAll, .. Own[type], .. Own[type], .. ordered ? Windows.GetValueOrDefault(type, []) : [], .. ordered && hasColumn ? new[] { "prev({col})", "next({col}, 2)" } : [],
    ];
}
