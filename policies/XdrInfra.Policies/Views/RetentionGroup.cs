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
        items.Select(item => new Entry(item, days(item)))
            .Where(entry => entry.Days.IsKnown && wrong(entry.Days.Known))
            .GroupBy(entry => new Line(entry.Days.Origin, entry.Days.Known), entry => entry.Item.Table.Or("?"))
            .Select(group => new RetentionGroup(group.Key.Origin, group.Key.Days, [.. group]));

    /// <summary>The places whose days are not known yet.</summary>
    public static IEnumerable<Location> Unknown(IEnumerable<RetentionView> items, Func<RetentionView, Value<int>> days) =>
        items.Where(item => days(item).IsUnknown).Select(item => days(item).Origin);

    public string Subject(string one, string many) => Names.Subject(Tables, one, many);

    // Classes, as the views are: what LINQ does with structs of ours is compiled at each start of a process, with classes it has been compiled before.
    private sealed record Entry(RetentionView Item, Value<int> Days);

    private sealed record Line(Location Origin, int Days);
}
