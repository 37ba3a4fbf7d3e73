using XdrInfra.Emulator.Simulator;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Inputs and histories that many tests share.</summary>
internal static class Worlds
{
    /// <summary>A Friday afternoon.</summary>
    public static readonly DateTime Start = new(2026, 11, 6, 15, 28, 0, DateTimeKind.Utc);

    public static readonly DateTime End = Start.AddDays(15);

    public static readonly TableCatalog Catalog = ProductCatalog.Tables;

    public static readonly SimulationInput Input = new()
    {
        Seed = 7,
        Start = Start,
        TenantId = new("11111111-1111-1111-1111-111111111111"),
        WorkspaceId = new("22222222-2222-2222-2222-222222222222"),
        SubscriptionId = "33333333-3333-3333-3333-333333333333",
        ResourceGroup = "rg-soc-dev",
        WorkspaceName = "law-soc-dev",
    };

    public static readonly IReadOnlyList<string> EventTables = [.. Catalog.Events.Select(table => table.Name)];

    /// <summary>Everything connected from the start.</summary>
    public static readonly WorldHistory Connected = new(
    [
        new WorldFact.ConnectorConnected(Start, Incidents: true, Alerts: true, []),
        new WorldFact.EventTablesSelected(Start, EventTables),
        new WorldFact.EntityAnalyticsSet(Start, ["ActiveDirectory", "AzureActiveDirectory"]),
        new WorldFact.BehaviorAnalyticsSet(Start, ["AuditLogs", "SigninLogs"]),
    ]);

    public static DefenderSimulator Simulator(SimulationData? data = null, int seed = 7) =>
        new(Input with { Seed = seed, Data = data ?? new() }, Catalog);

    /// <summary>The default tenant with everything connected, generated once.</summary>
    public static RecordingSink Default => LazyDefault.Value;

    /// <summary>Incidents only, so that a test of incidents takes no time.</summary>
    public static readonly SimulationData Quiet = new() { EventsPerDay = 0 };

    public static readonly IReadOnlyList<string> AllProducts = [.. ProductSpellings.All.Select(product => product.ProductName)];

    public static RecordingSink Generate(SimulationData? data = null, WorldHistory? history = null, DateTime? from = null, DateTime? to = null)
    {
        var sink = new RecordingSink();
        Simulator(data).Generate(history ?? Connected, from ?? Start, to ?? End, sink);
        return sink;
    }

    /// <summary>The last row of each incident in the log, by number.</summary>
    public static IReadOnlyDictionary<long, RecordedRow> Latest(RecordingSink sink) => sink["SecurityIncident"]
        .GroupBy(row => row.Number("IncidentNumber"))
        .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Generated).ShouldNotBeNull());

    public static IReadOnlyList<string> Texts(this System.Text.Json.JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "")];

    private static readonly Lazy<RecordingSink> LazyDefault = new(() => Generate());
}
