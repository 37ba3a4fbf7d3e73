using System.Collections.Concurrent;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Logs;

/// <summary>The simulated tenant and its workspaces: read with a world and a moment, made up on demand.</summary>
internal sealed class Simulation(Installation installation)
{
    private readonly ConcurrentDictionary<(string WorkspaceKey, SimulationData Data), SimulatedWorkspace> _workspaces = new();

    public WorkspaceDatabase? Database(World world, ArmResource workspace, DateTimeOffset now) =>
        Of(world, workspace).At(FactsOf(world, workspace.Key), now.UtcDateTime, world.Find(Ids.Onboarding(workspace.Id)) is not null);

    /// <summary>True while the workspace is over its daily cap and drops what is charged.</summary>
    public bool IsStopped(World world, ArmResource workspace, DateTimeOffset now) =>
        Of(world, workspace).IsStopped(FactsOf(world, workspace.Key), now.UtcDateTime);

    public IReadOnlyList<SentinelIncident> SentinelIncidents(World world, ArmResource workspace, DateTimeOffset now) =>
        Of(world, workspace).SentinelIncidents(FactsOf(world, workspace.Key), now.UtcDateTime);

    /// <summary>The incidents of the tenant: as they are beside the first workspace that was ever connected.</summary>
    public IReadOnlyList<DefenderIncident> DefenderIncidents(World world, DateTimeOffset now)
    {
        var primary = world.History.Keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal)
            .Select(key => world.Resources.GetValueOrDefault(key)).OfType<ArmResource>().FirstOrDefault() ?? Nowhere(world);
        return Of(world, primary).DefenderIncidents(FactsOf(world, primary.Key), now.UtcDateTime);
    }

    private static List<WorldFact> FactsOf(World world, string workspaceKey) =>
        [.. world.History.GetValueOrDefault(workspaceKey, []), .. world.History.GetValueOrDefault("", [])];

    private SimulatedWorkspace Of(World world, ArmResource workspace) =>
        _workspaces.GetOrAdd((workspace.Key, world.Data), _ => new SimulatedWorkspace(InputOf(world, workspace)));

    private SimulationInput InputOf(World world, ArmResource workspace) => new()
    {
        Seed = world.Seed,
        Start = world.BornAt.UtcDateTime,
        TenantId = Guid.Parse(installation.TenantId),
        WorkspaceId = Guid.Parse(workspace.Properties.Text("customerId") ?? Guid.Empty.ToString()),
        SubscriptionId = installation.SubscriptionId,
        ResourceGroup = workspace.Id.Split('/')[4],
        WorkspaceName = workspace.Name,
        Data = world.Data,
    };

    // Defender has incidents before any workspace is connected.
    private ArmResource Nowhere(World world) => new()
    {
        Id = $"/subscriptions/{installation.SubscriptionId}/resourceGroups/none/providers/Microsoft.OperationalInsights/workspaces/none",
        Type = "Microsoft.OperationalInsights/workspaces",
        Name = "none",
        Properties = WireJson.EmptyObject,
        CreatedAt = world.BornAt,
        ChangedAt = world.BornAt,
    };
}
