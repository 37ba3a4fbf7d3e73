using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>Turns the data files into records.</summary>
internal static class CatalogLoader
{
    public static TableCatalog Tables()
    {
        var support = Support();
        return new([.. CatalogData.Json("tables.json").GetProperty("tables").EnumerateArray().Select(table => Table(table, support))]);
    }

    public static IReadOnlyDictionary<CloudName, CloudInfo> Clouds() =>
        CatalogData.Json("clouds.json").GetProperty("clouds").EnumerateObject()
            .Select(Cloud)
            .ToDictionary(cloud => cloud.Name);

    private static TableInfo Table(JsonElement table, Dictionary<string, IReadOnlyDictionary<CloudName, CloudSupport>> support)
    {
        var name = table.Text("name");
        return new TableInfo
        {
            Name = name,
            Group = Enum.Parse<TableGroup>(table.Text("group"), ignoreCase: true),
            Description = table.Text("description"),
            Sources = table.Texts("sources"),
            Free = table.GetProperty("free").GetBoolean(),
            ChargeBasis = Enum.Parse<ChargeBasis>(table.Text("charge"), ignoreCase: true),
            Columns = new LazyColumns(name),
            Plans = [.. table.Texts("plans").Select(plan => Enum.Parse<TablePlan>(plan))],
            Transformations = table.GetProperty("transformations").GetBoolean(),
            IngestionApi = table.GetProperty("ingestionApi").GetBoolean(),
            DefenderDays = table.TryGetProperty("defenderDays", out var days) ? days.GetInt32() : null,
            ReadByRules = table.TryGetProperty("readByRules", out var read) && read.GetBoolean(),
            Notes = table.Texts("notes"),
            Support = table.OptionalText("support") is { } key ? support[key] : new Dictionary<CloudName, CloudSupport>(),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<CloudName, CloudSupport>> Support()
    {
        var root = CatalogData.Json("clouds.json");
        var sources = root.GetProperty("sources");
        return root.GetProperty("support").EnumerateObject().ToDictionary(
            family => family.Name,
            family => SupportOf(family.Value, sources));
    }

    private static IReadOnlyDictionary<CloudName, CloudSupport> SupportOf(JsonElement family, JsonElement sources) =>
        family.EnumerateObject()
            .SelectMany(source => source.Value.EnumerateObject().Select(cloud => (
                Cloud: SettingWords.Clouds.Find(cloud.Name),
                Statement: Statement(cloud.Value.GetString() ?? "", sources.GetProperty(source.Name)))))
            .GroupBy(said => said.Cloud, said => said.Statement)
            .ToDictionary(group => group.Key, group => CloudSupport.Of([.. group]));

    private static SupportStatement Statement(string level, JsonElement source) => new(
        Enum.Parse<SupportLevel>(level, ignoreCase: true),
        DateOnly.ParseExact(source.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        source.Text("url"),
        source.Text("about"));

    private static CloudInfo Cloud(JsonProperty cloud) => new()
    {
        Name = SettingWords.Clouds.Find(cloud.Name),
        Title = cloud.Value.Text("title"),
        ResourceManager = new(cloud.Value.Text("resourceManager")),
        Login = new(cloud.Value.Text("login")),
        Logs = new(cloud.Value.Text("logs")),
        LogsAudience = cloud.Value.Text("logsAudience"),
        Graph = new(cloud.Value.Text("graph")),
        Defender = cloud.Value.OptionalText("defender") is { } defender ? new(defender) : null,
        DefenderAudience = cloud.Value.OptionalText("defenderAudience"),
        DefenderPortal = new(cloud.Value.Text("defenderPortal")),
        AzureNativeEnvironment = cloud.Value.Text("azureNativeEnvironment"),
    };
}
