using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>Which tables of a stack a source calls less than generally available in the stack's cloud. Sources disagree, so each is quoted with its date.</summary>
internal static class CloudSupportQuestion
{
    /// <param name="context">The stack.</param>
    /// <param name="worst">The worst that any source says of the tables in question.</param>
    /// <param name="verdict">What to call it when the sources agree, as words that follow "is"; else it is disputed.</param>
    /// <param name="fix">What to do, as a full sentence.</param>
    public static RuleResult Ask(RuleContext context, SupportLevel worst, string verdict, string fix) => context.Settings?.Cloud switch
    {
        null => RuleResult.Skip("The cloud stands in the stack file, which is not at hand."),
        { IsUnknown: true } cloud => RuleResult.Unknown(cloud.Origin),
        { IsKnown: true, Known: CloudName.Emulated } => RuleResult.Skip("The embedded Azure carries every table."),
        { } cloud => RuleResult.Of(Findings(context, cloud.Or(CloudName.Public), worst, verdict, fix), EventTables.Unknown(context)),
    };

    private static IEnumerable<RuleFinding> Findings(RuleContext context, CloudName cloud, SupportLevel worst, string verdict, string fix) =>
        Tables(context)
            .Select(table => (table.Origin, table.Name, Says: Statements(context.Catalog, table.Name, cloud)))
            .Where(table => Worst(table.Says) == worst)
            .GroupBy(table => (table.Origin, Says: Quote(table.Says), Agreed: table.Says.All(item => item.Level == worst)), table => table.Name)
            .Select(group => new RuleFinding(
                group.Key.Origin,
                $"{Names.Subject([.. group], "is", "are")} {(group.Key.Agreed ? verdict : "disputed")} in cloud '{SettingWords.Clouds.WordOf(cloud)}': {group.Key.Says}.",
                fix));

    private static IEnumerable<(Location Origin, string Name)> Tables(RuleContext context)
    {
        var events = EventTables.Of(context).Where(table => table.IsKnown).Select(table => (table.Origin, table.Known));
        var connector = context.View.Connector;
        return events
            .Concat(connector is { } first && first.Incidents.Or(false) ? [(first.Incidents.Origin, "SecurityIncident")] : [])
            .Concat(connector is { } second && second.Alerts.Or(false) ? [(second.Alerts.Origin, "SecurityAlert")] : []);
    }

    private static IReadOnlyList<SupportStatement> Statements(TableCatalog catalog, string table, CloudName cloud) =>
        catalog.Find(table)?.SupportIn(cloud).Statements ?? [];

    private static SupportLevel Worst(IReadOnlyList<SupportStatement> says) =>
        says.Any(item => item.Level == SupportLevel.Unsupported) ? SupportLevel.Unsupported
        : says.Any(item => item.Level == SupportLevel.Preview) ? SupportLevel.Preview
        : SupportLevel.General;

    private static string Quote(IReadOnlyList<SupportStatement> says) => string.Join(
        ", ",
        says.Select(item => $"{item.Level.ToString().ToLowerInvariant()} according to {item.Source} of {item.Date:yyyy-MM-dd}"));
}
