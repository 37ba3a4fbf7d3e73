using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Tables that have the same number of days from the same line, so that one line gets one finding.</summary>
internal sealed record RetentionGroup(Location Origin, int Days, IReadOnlyList<string> Tables)
{
    public static IEnumerable<RetentionGroup> Of(IEnumerable<RetentionView> items, Func<RetentionView, Value<int>> days) =>
        items.Where(item => days(item).IsKnown)
            .GroupBy(item => (days(item).Origin, days(item).Known))
            .Select(group => new RetentionGroup(group.Key.Origin, group.Key.Known, [.. group.Select(item => item.Table.Or("?"))]));

    /// <summary>The places whose days are not known yet.</summary>
    public static IEnumerable<Location> Unknown(IEnumerable<RetentionView> items, Func<RetentionView, Value<int>> days) =>
        items.Select(days).Where(value => value.IsUnknown).Select(value => value.Origin);

    public string Subject(string one, string many) => Names.Subject(Tables, one, many);
}
