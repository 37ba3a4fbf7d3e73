using System.Globalization;
using System.Text.RegularExpressions;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Verify.Checks;

/// <summary>Fills the placeholders <c>$(name)</c> of questions and conditions from the stack and the clock.</summary>
public sealed partial class CheckParameters
{
    /// <summary>Id of the solution "Microsoft Defender XDR" in Content Hub.</summary>
    public const string SolutionId = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    private readonly IReadOnlyDictionary<string, string> _values;

    private CheckParameters(IReadOnlyDictionary<string, string> values) => _values = values;

    /// <summary>Every placeholder that a check may use.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "allTables", "behaviorSources", "eventTables", "incidentLatency", "lookback", "now", "providerNames", "products", "replacedRuleProducts",
        "resourceGroup", "since", "sinceTime", "solutionId", "stack", "subscriptionId", "syncDelay", "tenantId", "workspace", "workspaceId",
    ];

    public static CheckParameters Of(StackSettings settings, TableCatalog catalog, DateTimeOffset now, TimeSpan since, TimeSpan lookback)
    {
        var events = catalog.Events.Select(table => table.Name).ToList();
        return new(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["allTables"] = string.Join(", ", ["SecurityIncident", "SecurityAlert", .. events]),
            ["behaviorSources"] = string.Join(", ", settings.Entities.BehaviorAnalytics.Select(source => source.Or("?"))),
            ["eventTables"] = string.Join(", ", events),
            ["incidentLatency"] = Kql(settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10))),
            ["lookback"] = Kql(lookback),
            ["now"] = Iso(now),
            ["providerNames"] = Quoted(Defender.ProviderNames),
            ["products"] = Quoted(Defender.Products.Keys),
            ["replacedRuleProducts"] = string.Join(", ", Defender.ReplacedRuleProducts),
            ["resourceGroup"] = settings.Workspace.ResourceGroup.Or(""),
            ["since"] = Kql(since),
            ["sinceTime"] = Iso(now - since),
            ["solutionId"] = SolutionId,
            ["stack"] = settings.Stack,
            ["subscriptionId"] = settings.SubscriptionId.Or(""),
            ["syncDelay"] = Kql(settings.Verify.SyncDelay.Or(TimeSpan.FromMinutes(10))),
            ["tenantId"] = settings.TenantId.Or(""),
            ["workspace"] = settings.Workspace.Name.Or(""),
            ["workspaceId"] = $"/subscriptions/{settings.SubscriptionId.Or("")}/resourceGroups/{settings.Workspace.ResourceGroup.Or("")}/providers/Microsoft.OperationalInsights/workspaces/{settings.Workspace.Name.Or("")}",
        });
    }

    public string Fill(string text) => Placeholder().Replace(text, match => _values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    /// <summary>The text with a name in place of each placeholder, as long as it was: for reading syntax before there are values.</summary>
    public static string Blank(string text) => Placeholder().Replace(text, match => $"p{new string(' ', match.Length - 1)}");

    /// <summary>The placeholders of a text that nobody can fill.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !Names.Contains(name)).Distinct()];

    private static string Kql(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"time({span:c})");

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    [GeneratedRegex(@"\$\((?<name>[A-Za-z]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
