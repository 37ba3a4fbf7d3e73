using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Expands the groups of <c>xdr-infra:events</c>.</summary>
internal static class EventsBinder
{
    public static EventsSettings Bind(IReadOnlyList<Value<string>> entries, Location origin, TableCatalog catalog) => new()
    {
        Origin = origin,
        Entries = entries,
        Tables =
        [
            .. catalog.Events.SelectMany(table => entries.Where(entry => entry.IsKnown && Names(entry.Known, table)).Take(1).Select(entry => entry.Select(_ => table.Name))),
            .. entries.Where(entry => entry.IsUnknown),
        ],
    };

    private static bool Names(string entry, TableInfo table) =>
        entry == table.Name || (SettingWords.Groups.Words.Contains(entry) && SettingWords.Groups.Find(entry) == table.Group);
}
