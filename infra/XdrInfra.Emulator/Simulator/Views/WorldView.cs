using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Views;

/// <summary>Answers, for a moment, what the world lets through to the workspace.</summary>
/// <param name="input">What the tenant is made from.</param>
/// <param name="history">What happened in it.</param>
/// <param name="caps">When the daily cap stops the workspace; null looks at the world without it.</param>
internal sealed class WorldView(SimulationInput input, WorldHistory history, DailyCaps? caps = null)
{
    private readonly Trail<WorldFact> _connector = new(history.Facts.Where(fact => fact is WorldFact.ConnectorConnected or WorldFact.ConnectorDisconnected));
    private readonly Trail<WorldFact.EventTablesSelected> _tables = new(history.Facts.OfType<WorldFact.EventTablesSelected>());
    private readonly Trail<WorldFact.IncidentRulesEnabled> _rules = new(history.Facts.OfType<WorldFact.IncidentRulesEnabled>());
    private readonly Trail<WorldFact.ComponentConnectorsConnected> _components = new(history.Facts.OfType<WorldFact.ComponentConnectorsConnected>());
    private readonly Trail<WorldFact.EntityAnalyticsSet> _entities = new(history.Facts.OfType<WorldFact.EntityAnalyticsSet>());
    private readonly Trail<WorldFact.BehaviorAnalyticsSet> _behavior = new(history.Facts.OfType<WorldFact.BehaviorAnalyticsSet>());

    public SimulationInput Input { get; } = input;

    public WorldHistory History { get; } = history;

    private readonly Trail<WorldFact.DailyCapSet> _caps = new(history.Facts.OfType<WorldFact.DailyCapSet>());

    private SimulationFaults Faults => Input.Data.Faults;

    public WorldFact.ConnectorConnected? Connector(DateTime at) => _connector.At(at) as WorldFact.ConnectorConnected;

    public WorldFact.EventTablesSelected? Selection(DateTime at) => _tables.At(at);

    public IReadOnlyList<IncidentCreationRule> Rules(DateTime at) => _rules.At(at)?.Rules ?? [];

    public IReadOnlyList<string> EntityProviders(DateTime at) => _entities.At(at)?.Providers ?? [];

    public IReadOnlyList<string> BehaviorSources(DateTime at) => _behavior.At(at)?.Sources ?? [];

    /// <summary>False while the connector looks green and nothing comes.</summary>
    public bool Streams(DateTime at) => Faults.StreamOffAfter is not { } after || at < Input.Start + after;

    public bool IncidentsFlow(DateTime at) => Streams(at) && Connector(at) is { Incidents: true };

    /// <summary>Whether an alert reaches SecurityAlert, through Defender XDR or through the product's own connector.</summary>
    public bool AlertFlows(ProductNames product, DateTime at) => Streams(at) && (ThroughXdr(product, at) || ThroughComponent(product, at));

    /// <summary>True when an alert comes through Defender XDR and once more through a component connector that should have fallen silent.</summary>
    public bool AlertFlowsTwice(ProductNames product, DateTime at) => Faults.ComponentConnectorsKeepSending && ThroughXdr(product, at) && ThroughComponent(product, at);

    /// <summary>True when the daily cap stops a charged table.</summary>
    public bool IsCapped(TableInfo table, DateTime arrived) => !table.Free && IsStopped(arrived);

    /// <summary>True while the workspace is over its daily cap.</summary>
    public bool IsStopped(DateTime at) => Stop(at.Date, _caps.At(at)) <= at;

    /// <summary>The moment of a day at which the cap stops charged tables until midnight; null on a day that stays below it.</summary>
    public DateTime? StoppedAt(DateTime day) => Stop(day, _caps.At(day.AddDays(1).AddTicks(-1)));

    private DateTime? Stop(DateTime day, WorldFact.DailyCapSet? cap)
    {
        var hour = Faults.DailyCapHour is { } fault ? day.AddHours(fault) : (DateTime?)null;
        if (cap is null || cap.Gigabytes < 0 || caps?.StoppedAt(this, day, cap.Gigabytes) is not { } reached)
        {
            return hour;
        }

        // A cap that is set in the course of a day stops nothing before it is set.
        var stop = reached < cap.At ? cap.At : reached;
        return hour < stop ? hour : stop;
    }

    /// <summary>True when Defender for Identity sees Active Directory.</summary>
    public bool HasSensor(DateTime at) => !Faults.NoIdentitySensor && Input.Covers(SourceProduct.Identity, at);

    public bool HasCloudApps(DateTime at) => Input.Covers(SourceProduct.CloudApps, at);

    private bool ThroughXdr(ProductNames product, DateTime at)
    {
        if (Connector(at) is not { Alerts: true } connector || (connector.FilteredProviders.Count > 0 && !IsFiltered(connector, product)))
        {
            return false;
        }

        return product.Product != SourceProduct.Cloud || !Faults.DefenderForCloudNeedsConnector;
    }

    // Component connectors fall silent once Defender XDR is connected, although they still look connected:
    // https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender
    private bool ThroughComponent(ProductNames product, DateTime at)
    {
        if (product.ConnectorKind is null || _components.At(at)?.Kinds.Contains(product.ConnectorKind, StringComparer.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        return Connector(at) is not { } connector
            || Faults.ComponentConnectorsKeepSending
            || (product.Product == SourceProduct.Cloud && Faults.DefenderForCloudNeedsConnector)
            || (connector.FilteredProviders.Count > 0 && !IsFiltered(connector, product));
    }

    private static bool IsFiltered(WorldFact.ConnectorConnected connector, ProductNames product) =>
        product.FilterName is { } filter && connector.FilteredProviders.Contains(filter, StringComparer.OrdinalIgnoreCase);
}
