using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Expands the groups of <c>xdr-infra:events</c>.</summary>
internal static class EventsBinder
{
    public static EventsSettings Bind(IReadOnlyList<Value<string>> entries, Location origin, TableCatalog catalog)
    {
        var tables = new List<Value<string>>();
        foreach (var table in catalog.Tables)
        {
            if (table.IsEvent && FirstNaming(table, entries) is { } entry)
            {
                tables.Add(Value<string>.Of(table.Name, entry.Origin));
            }
        }

        foreach (var entry in entries)
        {
            if (entry.IsUnknown)
            {
                tables.Add(entry);
            }
        }

        return new() { Origin = origin, Entries = entries, Tables = tables };
    }

    private static Value<string>? FirstNaming(TableInfo table, IReadOnlyList<Value<string>> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.IsKnown && Names(entry.Known, table))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool Names(string entry, TableInfo table) =>
        entry == table.Name || (SettingWords.Groups.Words.Contains(entry) && SettingWords.Groups.Find(entry) == table.Group);
}
