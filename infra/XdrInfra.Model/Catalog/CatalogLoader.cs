using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>Turns the data files into records. Plain loops: this runs in the first milliseconds of every process.</summary>
internal static class CatalogLoader
{
    private static readonly WordMap<TableGroup> Groups = new("endpoint", "office365", "identity", "cloudApps", "alerts", "connector", "workspace");
    private static readonly WordMap<ChargeBasis> Charges = new("stated", "inferred", "unknown");
    private static readonly WordMap<SupportLevel> Levels = new("general", "preview", "disputed", "unsupported");

    public static TableCatalog Tables()
    {
        var support = Support();
        var tables = new List<TableInfo>();
        foreach (var table in CatalogData.Json("tables.json").GetProperty("tables").EnumerateArray())
        {
            tables.Add(Table(table, support));
        }

        return new(tables);
    }

    public static IReadOnlyDictionary<CloudName, CloudInfo> Clouds() =>
        CatalogData.Json("clouds.json").GetProperty("clouds").EnumerateObject()
            .Select(Cloud)
            .ToDictionary(cloud => cloud.Name);

    private static TableInfo Table(JsonElement table, Dictionary<string, CloudSupport[]> support)
    {
        var name = table.Text("name");
        return new TableInfo
        {
            Name = name,
            Group = Groups.Find(table.Text("group")),
            Description = table.Text("description"),
            Sources = table.Texts("sources"),
            Free = table.GetProperty("free").GetBoolean(),
            ChargeBasis = Charges.Find(table.Text("charge")),
            Columns = new LazyColumns(name),
            Plans = Plans(table),
            Transformations = table.GetProperty("transformations").GetBoolean(),
            IngestionApi = table.GetProperty("ingestionApi").GetBoolean(),
            DefenderDays = table.TryGetProperty("defenderDays", out var days) ? days.GetInt32() : null,
            ReadByRules = table.TryGetProperty("readByRules", out var read) && read.GetBoolean(),
            Notes = table.Texts("notes"),
            SupportByCloud = table.OptionalText("support") is { } key ? support[key] : [],
        };
    }

    private static TablePlan[] Plans(JsonElement table)
    {
        var words = table.Texts("plans");
        var plans = new TablePlan[words.Count];
        for (var index = 0; index < plans.Length; index++)
        {
            plans[index] = SettingWords.Plans.Find(words[index]);
        }

        return plans;
    }

    private static Dictionary<string, CloudSupport[]> Support()
    {
        var root = CatalogData.Json("clouds.json");
        var sources = root.GetProperty("sources");
        var support = new Dictionary<string, CloudSupport[]>(StringComparer.Ordinal);
        foreach (var family in root.GetProperty("support").EnumerateObject())
        {
            support.Add(family.Name, SupportOf(family.Value, sources));
        }

        return support;
    }

    private static CloudSupport[] SupportOf(JsonElement family, JsonElement sources)
    {
        var clouds = SettingWords.Clouds.Words;
        var support = new CloudSupport[clouds.Count];
        for (var cloud = 0; cloud < support.Length; cloud++)
        {
            var statements = new List<SupportStatement>();
            foreach (var source in family.EnumerateObject())
            {
                if (source.Value.OptionalText(clouds[cloud]) is { } level)
                {
                    statements.Add(Statement(level, sources.GetProperty(source.Name)));
                }
            }

            support[cloud] = CloudSupport.Of(statements);
        }

        return support;
    }

    private static SupportStatement Statement(string level, JsonElement source) => new(
        Levels.Find(level),
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
