using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Aggregates with holes, as <see cref="Templates"/>.</summary>
internal static class AggregateTemplates
{
    private static readonly string[] OfAll = ["max({T})", "min({T})", "take_any({T})", "maxif({T}, {bool})", "minif({T}, {bool})", "take_anyif({T}, {bool})"];

    private static readonly Dictionary<KqlType, string[]> Own = new()
    {
        [KqlType.Long] =
        [
            "count()", "countif({bool})", "dcount({key})", "dcount({key}, 2)", "dcountif({key}, {bool})", "sum({long})", "sumif({long}, {bool})", "count_distinct({key})", "count_distinctif({key}, {bool})", "percentile({long}, {percent})",
            "binary_all_and({long})", "binary_all_or({long})", "binary_all_xor({long})", "(count() + {=long})", "max({long}) - min({long})",
        ],
        [KqlType.Real] =
        [
            "avg({long})", "avg({real})", "avgif({real}, {bool})", "sum({real})", "stdev({real})", "stdevif({long}, {bool})", "stdevp({real})", "variance({real})", "varianceif({real}, {bool})", "variancep({long})", "covariance({real}, {real})",
            "round(avg({real}), 1)", "todouble(count()) / {=real}", "percentile({real}, {percent})",
        ],
        [KqlType.Dynamic] =
        [
            "make_list({any})", "make_list({any}, {size})", "make_set({key})", "make_set({key}, {size})", "make_list_if({any}, {bool})", "make_set_if({key}, {bool}, {size})", "make_list_with_nulls({any})", "make_bag({bag})",
            "make_bag_if({bag}, {bool})", "percentiles_array({real}, 50, 95)", "bag_pack('n', count(), 'm', max({long}))", "take_any({dynamic})", "array_sort_asc(make_set({string}))",
        ],
        [KqlType.TimeSpan] = ["sum({timespan})", "avg({timespan})", "max({datetime}) - min({datetime})"],
        [KqlType.DateTime] = ["avg({datetime})", "max({datetime})"],
        [KqlType.Decimal] = ["sum({decimal})", "avg({decimal})"],
        [KqlType.String] = ["take_any({string})", "strcat_array(make_set({string}), ',')", "tostring(make_list({any}))"],
        [KqlType.Bool] = ["take_any({bool})", "max({long}) > 1", "countif({bool}) > 0"],
    };

    public static IReadOnlyList<string> Of(KqlType type) => type is KqlType.Dynamic ? Own[type] : type is KqlType.Guid ? ["take_any({T})", "take_anyif({T}, {bool})"] : [.. OfAll, .. Own.GetValueOrDefault(type, [])];
}
