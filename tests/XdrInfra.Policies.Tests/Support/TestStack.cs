using System.Collections.Immutable;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>A stack that a test puts together piece by piece; each step gives a new one.</summary>
internal sealed record TestStack(string Name)
{
    private ImmutableArray<Resource> Resources { get; init; } = [];

    private StackSettings? Settings { get; init; }

    private TestStack? Base { get; init; }

    private DateOnly Today { get; init; } = new(2026, 11, 21);

    private TableCatalog Catalog { get; init; } = ProductCatalog.Tables;

    public TestStack Knowing(TableCatalog catalog) => this with { Catalog = catalog };

    public TestStack With(Resource resource) => this with { Resources = Resources.Add(resource) };

    public TestStack With(string name, string type, params (string Key, object? Value)[] inputs) =>
        With(new Resource(name, type, Inputs.Of(inputs), Location.None));

    public TestStack Workspace(params (string Key, object? Value)[] inputs) =>
        With(LogicalNames.Workspace, ResourceKinds.Workspace, inputs);

    public TestStack Connector(params (string Key, object? Value)[] inputs) =>
        With(LogicalNames.Connector, ResourceKinds.DefenderXdrConnector, inputs);

    public TestStack Entities(params string[] providers) =>
        With(LogicalNames.EntityAnalytics, ResourceKinds.EntityAnalytics, ("entityProviders", providers));

    public TestStack BehaviorAnalytics(params string[] sources) =>
        With(LogicalNames.BehaviorAnalytics, ResourceKinds.BehaviorAnalytics, ("dataSources", sources));

    public TestStack IncidentCreationRules() => With(LogicalNames.IncidentCreationRules, ResourceKinds.IncidentCreationRules);

    public TestStack Retention(string table, params (string Key, object? Value)[] inputs) =>
        With(LogicalNames.Retention(table), ResourceKinds.TableRetention, [("table", table), .. inputs]);

    public TestStack WithSettings(Func<StackSettings, StackSettings>? change = null) =>
        this with { Settings = (change ?? (settings => settings))(Settings ?? TestSettings.Of(Name)) };

    public TestStack Before(TestStack earlier) => this with { Base = earlier };

    public TestStack On(string day) => this with { Today = DateOnly.Parse(day) };

    /// <summary>Both what was written and what was made of it: the list of events and a retention for each table.</summary>
    public TestStack Events(params string[] tables) => WithSettings(settings => settings with
    {
        Events = new EventsSettings
        {
            Origin = TestSettings.At(Name, 12),
            Entries = [],
            Tables = [.. tables.Select(table => TestSettings.Written(table, Name, 12))],
        },
    });

    public RuleContext Context() => new(Graph(), Settings, Base?.Graph(), Today, Catalog);

    private ResourceGraph Graph() => new(Name, Resources);
}
