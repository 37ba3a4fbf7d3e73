using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>A process that is killed in the middle: nothing is lost or doubled, and what was there before is still known.</summary>
public sealed class KillTests
{
    private const string InUseForYears = """
        world:
          workspaces:
            - resourceGroup: rg-soc-dev
              name: law-soc-dev
              entityProviders: [AzureActiveDirectory]
              incidentRules: [{ product: Azure Advanced Threat Protection }, { product: Microsoft Defender Advanced Threat Protection, severities: [High] }]
              tables: { DeviceInfo: { analyticsDays: 30, totalDays: 60 } }
        """;

    [Theory]
    [InlineData(3)]    // right after the connector
    [InlineData(9)]    // between rules, settings and tables
    public async Task Goes_on_after_a_kill_and_gives_back_exactly_what_was_there(int writes)
    {
        using var world = new World();

        await world.KillAsync($"{InUseForYears}\nfaults: [{{ path: '/subscriptions/*', methods: [PUT, PATCH], after: {writes}, kind: slow, delay: 10m }}]", writes);
        var second = await world.UpAsync(InUseForYears);

        second.ShouldEndWell();
        await world.ShouldBeDoneAsync(InUseForYears);
        (await world.DestroyAsync()).ShouldEndWell();
        await using var azure = await world.AzureAsync();
        (await azure.HoldsAsync()).ShouldBe(["1 workspace", "0 connector", "0 solution", "1 settings"]);
        (await RulesAsync(azure)).ShouldBe(["Azure Advanced Threat Protection on, any", "Microsoft Defender Advanced Threat Protection on, High"]);
        (await ReadAsync(azure, "settings/EntityAnalytics"))?["entityProviders"]?.ToJsonString().ShouldBe("""["AzureActiveDirectory"]""");
    }

    private static async Task<JsonNode?> ReadAsync(WorldAzure azure, string rest) =>
        (await azure.Arm.FindAsync(ArmPath.Sentinel(azure.WorkspaceId, rest), CancellationToken.None))?["properties"];

    private static async Task<IReadOnlyList<string>> RulesAsync(WorldAzure azure)
    {
        var rules = new List<string>();
        await foreach (var rule in azure.Arm.ListAsync(ArmPath.Sentinel(azure.WorkspaceId, "alertRules"), CancellationToken.None))
        {
            var (properties, severities) = (rule["properties"], rule["properties"]?["severitiesFilter"] as JsonArray);
            rules.Add($"{properties?["productFilter"]} {(properties?["enabled"]?.GetValue<bool>() == true ? "on" : "off")}, {(severities is null ? "any" : string.Join(' ', severities))}");
        }

        return [.. rules.Order(StringComparer.Ordinal)];
    }
}
