using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>The part <c>data</c> of a scenario, for the simulator.</summary>
internal static class DataReader
{
    private static readonly SimulationData Default = new();

    public static SimulationData Of(ScenarioMap map)
    {
        var stories = map.Map("stories");
        var faults = map.Map("faults");
        var later = map.Map("licensedAfter");
        var data = new SimulationData
        {
            Days = map.Number("days", 1, 365) ?? Default.Days,
            Devices = map.Number("devices", 1, 100_000) ?? Default.Devices,
            Users = map.Number("users", 1, 100_000) ?? Default.Users,
            Mailboxes = map.Number("mailboxes", 0, 100_000) ?? Default.Mailboxes,
            EventsPerDay = map.Number("eventsPerDay", 0, 10_000_000) ?? Default.EventsPerDay,
            IncidentsPerDay = map.Real("incidentsPerDay", 1000) ?? Default.IncidentsPerDay,
            ProviderName = map.Text("providerName") ?? Default.ProviderName,
            Products = map.Words<SourceProduct>("products") ?? Default.Products,
            LicensedAfter = later is null ? Default.LicensedAfter : Later(later),
            Stories = stories is null ? Default.Stories : Stories(stories),
            Faults = faults is null ? Default.Faults : Faults(faults),
        };
        map.Close();
        return data;
    }

    private static Dictionary<SourceProduct, TimeSpan> Later(ScenarioMap map)
    {
        var later = new Dictionary<SourceProduct, TimeSpan>();
        foreach (var product in Enum.GetValues<SourceProduct>())
        {
            var name = product.ToString();
            if (map.Duration(char.ToLowerInvariant(name[0]) + name[1..]) is { } after)
            {
                later[product] = after;
            }
        }

        map.Close();
        return later;
    }

    private static SimulationStories Stories(ScenarioMap map)
    {
        var stories = new SimulationStories
        {
            Merges = map.Number("merges", 0, 100) ?? Default.Stories.Merges,
            Growths = map.Number("growths", 0, 100) ?? Default.Stories.Growths,
            AtAlertLimit = map.Number("atAlertLimit", 0, 100) ?? Default.Stories.AtAlertLimit,
            OverAlertLimit = map.Number("overAlertLimit", 0, 100) ?? Default.Stories.OverAlertLimit,
        };
        map.Close();
        return stories;
    }

    private static SimulationFaults Faults(ScenarioMap map)
    {
        var tables = ProductCatalog.Tables.Tables.Select(table => table.Name).ToList();
        var faults = new SimulationFaults
        {
            SilentTables = map.Texts("silentTables", tables) ?? [],
            StreamOffAfter = map.Duration("streamOffAfter"),
            DailyCapHour = map.Number("dailyCapHour", 0, 23),
            NoIdentitySensor = map.Flag("noIdentitySensor") ?? false,
            DefenderForCloudNeedsConnector = map.Flag("defenderForCloudNeedsConnector") ?? false,
            ComponentConnectorsKeepSending = map.Flag("componentConnectorsKeepSending") ?? false,
            SlowIncidentEvery = map.Number("slowIncidentEvery", 0, 1_000_000) ?? 0,
            LostIncidentEvery = map.Number("lostIncidentEvery", 0, 1_000_000) ?? 0,
            LostAlertEvery = map.Number("lostAlertEvery", 0, 1_000_000) ?? 0,
            AlertWithoutEntitiesEvery = map.Number("alertWithoutEntitiesEvery", 0, 1_000_000) ?? 0,
            WrongLinkEvery = map.Number("wrongLinkEvery", 0, 1_000_000) ?? 0,
            SyncOff = map.Flag("syncOff") ?? false,
            GrowthOff = map.Flag("growthOff") ?? false,
            LateRowEvery = map.Number("lateRowEvery", 0, 1_000_000) ?? Default.Faults.LateRowEvery,
        };
        map.Close();
        return faults;
    }
}
