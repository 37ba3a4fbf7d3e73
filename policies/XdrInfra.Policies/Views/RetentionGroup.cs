using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Tables that have the same number of days from the same line, so that one line gets one finding.</summary>
internal sealed record RetentionGroup(Location Origin, int Days, IReadOnlyList<string> Tables)
{
    /// <param name="items">The tables.</param>
    /// <param name="days">Which days of a table.</param>
    /// <param name="wrong">The days that are to be spoken of.</param>
    public static IEnumerable<RetentionGroup> Of(IEnumerable<RetentionView> items, Func<RetentionView, Value<int>> days, Func<int, bool> wrong) =>
        items.Select(item => (Item: item, Days: days(item)))
            .Where(pair => pair.Days.IsKnown && wrong(pair.Days.Known))
            .GroupBy(pair => (pair.Days.Origin, pair.Days.Known), pair => pair.Item.Table.Or("?"))
            .Select(group => new RetentionGroup(group.Key.Origin, group.Key.Known, [.. group]));

    /// <summary>The places whose days are not known yet.</summary>
    public static IEnumerable<Location> Unknown(IEnumerable<RetentionView> items, Func<RetentionView, Value<int>> days) =>
        items.Select(days).Where(value => value.IsUnknown).Select(value => value.Origin);

    public string Subject(string one, string many) => Names.Subject(Tables, one, many);
}
