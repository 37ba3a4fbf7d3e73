using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.Simulator.History;

/// <summary>Something that happened in the world at a moment (UTC). A fact about a set replaces the set that was true before.</summary>
[JsonDerivedType(typeof(ConnectorConnected), "connectorConnected")]
[JsonDerivedType(typeof(ConnectorDisconnected), "connectorDisconnected")]
[JsonDerivedType(typeof(EventTablesSelected), "eventTablesSelected")]
[JsonDerivedType(typeof(IncidentRulesEnabled), "incidentRulesEnabled")]
[JsonDerivedType(typeof(ComponentConnectorsConnected), "componentConnectorsConnected")]
[JsonDerivedType(typeof(DailyCapSet), "dailyCapSet")]
[JsonDerivedType(typeof(EntityAnalyticsSet), "entityAnalyticsSet")]
[JsonDerivedType(typeof(BehaviorAnalyticsSet), "behaviorAnalyticsSet")]
[JsonDerivedType(typeof(SentinelIncidentEdited), "sentinelIncidentEdited")]
[JsonDerivedType(typeof(DefenderIncidentEdited), "defenderIncidentEdited")]
public abstract record WorldFact
{
    private WorldFact(DateTime at) => At = at;   // closed set: only the nested cases below

    public DateTime At { get; }

    /// <summary>The connector MicrosoftThreatProtection is connected, or its data types changed. No filter means all products.</summary>
    public sealed record ConnectorConnected(DateTime At, bool Incidents, bool Alerts, IReadOnlyList<string> FilteredProviders) : WorldFact(At);

    public sealed record ConnectorDisconnected(DateTime At) : WorldFact(At);

    /// <summary>The event tables that are exported to this workspace from now on; a table that is named twice arrives twice.</summary>
    public sealed record EventTablesSelected(DateTime At, IReadOnlyList<string> Tables) : WorldFact(At);

    /// <summary>The Microsoft incident creation rules that are enabled from now on.</summary>
    public sealed record IncidentRulesEnabled(DateTime At, IReadOnlyList<IncidentCreationRule> Rules) : WorldFact(At);

    /// <summary>The kinds of component connectors that are connected from now on, such as <c>AzureAdvancedThreatProtection</c>.</summary>
    public sealed record ComponentConnectorsConnected(DateTime At, IReadOnlyList<string> Kinds) : WorldFact(At);

    /// <summary>The workspace's daily cap (dailyQuotaGb); a negative number is none.</summary>
    public sealed record DailyCapSet(DateTime At, double Gigabytes) : WorldFact(At);

    /// <summary>Entity providers of EntityAnalytics: <c>ActiveDirectory</c>, <c>AzureActiveDirectory</c>.</summary>
    public sealed record EntityAnalyticsSet(DateTime At, IReadOnlyList<string> Providers) : WorldFact(At);

    public sealed record BehaviorAnalyticsSet(DateTime At, IReadOnlyList<string> Sources) : WorldFact(At);

    /// <summary>Someone changed an incident in Sentinel (ARM); the name is the GUID of the resource.</summary>
    public sealed record SentinelIncidentEdited(DateTime At, string IncidentName, SentinelIncidentEdit Edit) : WorldFact(At);

    /// <summary>Someone changed an incident in Defender (Graph).</summary>
    public sealed record DefenderIncidentEdited(DateTime At, string IncidentId, DefenderIncidentEdit Edit) : WorldFact(At);
}
