using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>datetime_list_timezones</c>: the zones that <c>datetime_utc_to_local</c> and its inverse know.</summary>
// https://learn.microsoft.com/kusto/query/datetime-list-timezones
internal static class TimeZoneFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Nothing("datetime_list_timezones", _ => DynamicFunctions.Items(TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(zone => zone.Id).Order(StringComparer.Ordinal).Select(DynamicValue.FromScalar))),
    ];
}
