using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>Reads a scenario file; all findings at once.</summary>
internal static class ScenarioReader
{
    private const string Version = "1";

    // As far back as a log is ever kept.
    // https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
    private const int MostHistoryDays = 4383;

    /// <summary>The scenario of a file.</summary>
    /// <exception cref="UserFailure">The file is missing or wrong.</exception>
    public static Scenario Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new UserFailure(ExitCode.Invalid, EmulatorFindings.ScenarioMissing(path));
        }

        var (scenario, findings) = Read(path, File.ReadAllText(path));
        return scenario ?? throw new UserFailure(ExitCode.Invalid, findings);
    }

    public static (Scenario? Scenario, IReadOnlyList<Finding> Findings) Read(string file, string text)
    {
        var findings = new List<Finding>();
        if (Root(file, text, findings) is not { } root)
        {
            return (null, findings);
        }

        var map = new ScenarioMap(file, root, findings);
        CheckVersion(file, root, map, findings);
        var scenario = Of(map);
        map.Close();
        return findings.Count == 0 ? (scenario, findings) : (null, findings);
    }

    private static Scenario Of(ScenarioMap map)
    {
        var world = map.Map("world");
        var scenario = new Scenario
        {
            Name = map.Text("name") ?? "",
            History = map.Duration("history", MostHistoryDays),
            Seed = map.Number("seed", 0, int.MaxValue),
            Conditions = (world is null ? new Conditions() : WorldReader.Conditions(world)) with { Faults = [.. map.Maps("faults").Select(FaultReader.Of)] },
            Workspaces = world is null ? [] : [.. world.Maps("workspaces").Select(WorldReader.Workspace)],
            ForeignExportSettings = world?.Number("exportSettings", 0, 5) ?? 0,
            Data = map.Map("data") is { } data ? DataReader.Of(data) : new SimulationData(),
        };
        world?.Close();
        return scenario;
    }

    private static YamlMappingNode? Root(string file, string text, List<Finding> findings)
    {
        try
        {
            if (YamlTree.Load(text).Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            findings.Add(EmulatorFindings.ScenarioSyntax(new Location.Text(file, 1, 1), "it is not one group of keys."));
        }
        catch (YamlException problem)
        {
            findings.Add(EmulatorFindings.ScenarioSyntax(new Location.Text(file, (int)problem.Start.Line, (int)problem.Start.Column), problem.InnerException?.Message ?? problem.Message));
        }

        return null;
    }

    private static void CheckVersion(string file, YamlMappingNode root, ScenarioMap map, List<Finding> findings)
    {
        var version = map.Required("version");
        if (version.Length > 0 && version != Version)
        {
            var at = root.Children[new YamlScalarNode("version")].Start;
            findings.Add(EmulatorFindings.ScenarioVersion(new Location.Text(file, (int)at.Line, (int)at.Column, version.Length), version));
        }
    }
}
