using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>The changes that make a world into the one that a scenario describes; what is there already is left alone.</summary>
internal static class ScenarioWorld
{
    public static IEnumerable<WorldChange> Changes(Scenario scenario, Call call) =>
    [
        new WorldChange.ConditionsSet(scenario.Conditions, DataOf(scenario)),
        .. scenario.Workspaces
            .SelectMany(workspace => new ExistingResources(workspace, call).All())
            .Where(change => change is not WorldChange.Put put || call.World.Find(put.Resource.Id) is null),
        .. Enumerable.Range(1, Math.Max(0, scenario.ForeignExportSettings - call.World.ExportSettings.Count)).Select(Foreign),
    ];

    // A tenant without a sensor refuses the entity provider and has no rows of it: one key of the file says both.
    private static SimulationData DataOf(Scenario scenario) => scenario.Conditions.IdentitySensor
        ? scenario.Data
        : scenario.Data with { Faults = scenario.Data.Faults with { NoIdentitySensor = true } };

    private static WorldChange.ExportPut Foreign(int number)
    {
        var id = $"archive-{number}";
        var body = new JsonObject
        {
            ["id"] = id,
            ["designatedTenantId"] = null,
            ["eventHubProperties"] = null,
            ["storageAccountProperties"] = new JsonObject { ["storageAccountResourceId"] = $"archive{number}" },
            ["workspaceProperties"] = null,
            ["logs"] = new JsonArray(new JsonObject { ["category"] = "AdvancedHunting-DeviceEvents", ["enabled"] = true }),
        };
        return new WorldChange.ExportPut(new ExportSetting(id, WorkspaceId: null, ["DeviceEvents"], WireJson.Element(body)));
    }
}
