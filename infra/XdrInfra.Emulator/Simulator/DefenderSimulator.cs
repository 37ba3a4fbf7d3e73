using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.Simulator.Timelines;
using XdrInfra.Emulator.Simulator.Views;
using XdrInfra.Emulator.Simulator.Workspace;
using XdrInfra.Emulator.Simulator.World;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator;

/// <summary>The simulator over one input and one catalog of tables.</summary>
public sealed class DefenderSimulator : IDefenderSimulator
{
    private readonly TableCatalog _catalog;
    private readonly IncidentBook _incidents;
    private readonly IReadOnlyList<IFeed> _feeds;
    private readonly IReadOnlyList<IFeed> _counted;
    private readonly Lock _gate = new();

    public DefenderSimulator(SimulationInput input, TableCatalog catalog)
    {
        Input = input;
        _catalog = catalog;
        var world = new TenantWorld(input);
        _incidents = new IncidentBook(world);
        IReadOnlyList<IFeed> feeds =
        [
            .. new EventFeeds(world, _incidents).All(),
            new SecurityAlertFeed(_incidents),
            new SecurityIncidentFeed(_incidents),
            new IdentityInfoFeed(world),
            new SentinelHealthFeed(),
            new OperationFeed(),
        ];
        _counted = feeds;
        _feeds = [.. feeds, new UsageFeed(feeds)];
    }

    public SimulationInput Input { get; }

    public void Generate(WorldHistory history, DateTime from, DateTime to, IRowSink sink)
    {
        var view = new WorldView(Input, history, new DailyCaps(_catalog, _counted));
        var desk = new RowDesk(Input, _catalog, sink);
        lock (_gate)
        {
            foreach (var feed in _feeds)
            {
                feed.Write(view, new ArrivalWindow(from, to), desk);
            }
        }
    }

    public bool IsStopped(WorldHistory history, DateTime at)
    {
        lock (_gate)
        {
            return new WorldView(Input, history, new DailyCaps(_catalog, _counted)).IsStopped(at);
        }
    }

    public IReadOnlyList<DefenderIncident> DefenderIncidents(WorldHistory history, DateTime at)
    {
        var builder = new TimelineBuilder(new WorldView(Input, history));
        return [.. _incidents.Until(at).Select(plan => IncidentViews.Defender(Input, plan.Id, plan.Created, builder.Build(plan).InDefender(at)))];
    }

    public IReadOnlyList<SentinelIncident> SentinelIncidents(WorldHistory history, DateTime at)
    {
        var view = new WorldView(Input, history);
        return [.. WorkspaceIncidents.Until(_incidents, view, at).Select(incident => IncidentViews.Sentinel(Input, incident, incident.Timeline.InSentinel(at)))];
    }
}
