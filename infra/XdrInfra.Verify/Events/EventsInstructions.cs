using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Events;

/// <summary>
/// The portal steps of a stack, with the labels that the guides use.
/// https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender
/// </summary>
/// <param name="Steps">In the order of the guides: incidents and alerts, entities, events.</param>
/// <param name="Tables">Every event table of the portal's list, in its order.</param>
public sealed record EventsInstructions(IReadOnlyList<PortalStep> Steps, IReadOnlyList<EventsTable> Tables)
{
    /// <summary>The heading of each group in the portal.</summary>
    private static readonly Dictionary<TableGroup, string> Products = new()
    {
        [TableGroup.Endpoint] = "Microsoft Defender for Endpoint",
        [TableGroup.Office365] = "Microsoft Defender for Office 365",
        [TableGroup.Identity] = "Microsoft Defender for Identity",
        [TableGroup.CloudApps] = "Microsoft Defender for Cloud Apps",
        [TableGroup.Alerts] = "Microsoft Defender alerts",
    };

    /// <param name="settings">The stack.</param>
    /// <param name="catalog">All tables.</param>
    /// <param name="isConnectorRefused">True when Azure refused the connector, so that a person must connect it.</param>
    public static EventsInstructions Of(StackSettings settings, TableCatalog catalog, bool isConnectorRefused = false)
    {
        var selected = SelectedTables.Of(settings);
        var tables = catalog.Events.Select(table => new EventsTable(Products[table.Group], table.Name, selected.Contains(table.Name))).ToList();
        var isPortal = isConnectorRefused || settings.Connector.ManagedBy.Or(ConnectorManagedBy.Auto) == ConnectorManagedBy.Portal;
        return new EventsInstructions([.. StepsOf(settings, tables, isPortal)], tables);
    }

    private static IEnumerable<PortalStep> StepsOf(StackSettings settings, IReadOnlyList<EventsTable> tables, bool isPortal)
    {
        if (isPortal)
        {
            yield return ConnectorStep(settings);
        }

        if (settings.Entities.ActiveDirectory.Or(false) && isPortal)
        {
            yield return EntitiesStep(settings);
        }

        if (tables.Any(table => table.Ticked))
        {
            yield return EventsStep(settings, tables);
        }
    }

    private static PortalStep ConnectorStep(StackSettings settings) => new(
        "Connect incidents and alerts",
        "Azure refuses changes to the connector of a workspace that the Defender portal manages.",
        [
            .. OpenConnector(settings),
            "Under \"Connect incidents & alerts\", tick \"Turn off all Microsoft incident creation rules for these products\" and choose \"Connect incidents & alerts\".",
        ]);

    private static PortalStep EntitiesStep(StackSettings settings) => new(
        "Connect entities",
        "Users of Active Directory come through Defender for Identity; its sensor must be installed first.",
        [
            .. OpenConnector(settings),
            "Under \"Connect entities\", follow the link to the settings of entity behavior.",
            "Switch the feature on, tick \"Active Directory\", and choose \"Apply\".",
        ]);

    private static PortalStep EventsStep(StackSettings settings, IReadOnlyList<EventsTable> tables) => new(
        "Connect events",
        "Event tables are a setting of the whole tenant that no interface of Azure offers; only rows prove that it was done.",
        [
            .. OpenConnector(settings),
            "Go to \"Connect events\".",
            .. tables.Where(table => table.Ticked).GroupBy(table => table.Product, StringComparer.Ordinal)
                .Select(group => $"Under \"{group.Key}\", tick {string.Join(", ", group.Select(table => table.Table))}."),
            "Leave the other tables as they are, and choose \"Apply Changes\".",
            $"Then run: xdr verify {settings.Stack} --only XDR5008 --wait 20m",
        ]);

    private static IEnumerable<string> OpenConnector(StackSettings settings) =>
    [
        $"Sign in as a Security Administrator and open Microsoft Sentinel on workspace \"{settings.Workspace.Name.Or("")}\".",
        "Choose \"Data connectors\", then \"Microsoft Defender XDR\", then \"Open connector page\".",
    ];
}
