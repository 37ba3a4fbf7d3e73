using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Views;

/// <summary>The event tables of a stack: from its settings, else those whose retention the graph sets.</summary>
internal static class EventTables
{
    public static IReadOnlyList<Value<string>> Of(RuleContext context) =>
        context.Settings?.Events.Tables ?? [.. context.View.Retentions.Select(item => item.Table).Where(table => IsEvent(table, context))];

    public static bool Has(RuleContext context, string table) => Of(context).Any(item => item.Or("") == table);

    public static IEnumerable<Value<string>> OfGroup(RuleContext context, TableGroup group) =>
        Of(context).Where(item => context.Catalog.Find(item.Or(""))?.Group == group);

    /// <summary>The places of entries that are not known yet.</summary>
    public static IEnumerable<Location> Unknown(RuleContext context) =>
        Of(context).Where(item => item.IsUnknown).Select(item => item.Origin);

    private static bool IsEvent(Value<string> table, RuleContext context) => context.Catalog.Find(table.Or(""))?.IsEvent ?? false;
}
