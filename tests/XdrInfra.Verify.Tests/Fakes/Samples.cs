using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>Answers of a busy workspace where some things are wrong, with hostile text in titles.</summary>
internal static class Samples
{
    public const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202Egnp.exe | [x](javascript:alert(3)) \"'";

    /// <summary>Titles of incidents that try to become something else: script, drawing, end of the cell, link, other reading order.</summary>
    public static IReadOnlyList<string> HostileTitles { get; } =
    [
        Hostile,
        "</td></tr></table><svg onload=alert(4)><animate onbegin=alert(5) attributeName=x dur=1s>",
        "&lt;b&gt; &#x3c;script&#x3e; \u2066right\u202E to left",
        "<a href=\"javascript:alert(6)\">reset your password</a><iframe srcdoc='<script>alert(7)</script>'>",
        "<style>*{display:none}</style><meta http-equiv=refresh content='0;url=https://example.com'>",
    ];

    private static readonly string[] Tables = ["DeviceEvents", "DeviceProcessEvents", "DeviceInfo", "EmailEvents", "UrlClickEvents", "AlertInfo", "AlertEvidence", "CloudAppEvents"];

    public static FakeClients Clients()
    {
        var incidents = Enumerable.Range(1, 40).Select(number => Incident(number)).ToArray<object>();
        var defender = Enumerable.Range(1, 40).Select(number => Defender(number)).ToArray<object>();
        return new FakeClients()
            .On("| project Table, Time", new Answer.Rows([.. Days(Tables.Where(table => table != "CloudAppEvents"))]))
            .On("Kind, Found, Last", Answers.Rows(Found("Active Directory", 1210), Found("Entra ID", 2504), Found("Behavior", 8800)))
            .On("FirstRow = min(TimeGenerated), Changes", Answers.Rows(incidents))
            .On("WithoutEntities = countif", Answers.Rows(Alerts("Microsoft Defender Advanced Threat Protection", 120), Alerts("Office 365 Advanced Threat Protection", 64), Alerts("Azure Advanced Threat Protection", 9)))
            .On("/security/incidents", Answers.Rows(defender))
            .On("Megabytes = sum(Quantity)", Answers.Rows(Usage("DeviceProcessEvents", 84_200), Usage("DeviceEvents", 41_000), Usage("EmailEvents", 3_900), Usage("DeviceNetworkEvents", 12_400), Usage("SecurityAlert", 24, false), Usage("SecurityIncident", 11, false)))
            .On("dataConnectors", Answers.Rows(new { kind = "MicrosoftThreatProtection", properties = new { dataTypes = new { incidents = new { state = "Enabled" }, alerts = new { state = "Enabled" } } } }))
            .On("alertRules", Answers.Rows(new { kind = "MicrosoftSecurityIncidentCreation", properties = new { displayName = Hostile, enabled = true, productFilter = "Azure Advanced Threat Protection" } }))
            .On("onboardingStates", Answers.Rows(new { name = "default" }))
            .On("contentPackages", Answers.Rows(new { properties = new { version = "3.0.11" } }))
            .On("settings/EntityAnalytics", Answers.Rows(new { properties = new { entityProviders = new[] { "ActiveDirectory", "AzureActiveDirectory" } } }))
            .On("settings/Ueba", new Answer.Refused("the identity lacks the role Microsoft Sentinel Reader. (AuthorizationFailed)"))
            .On("workspaces/law-soc?", Workspace());
    }

    /// <summary>Nothing is wrong: every table flows, both sides agree, the configuration is as the stack says.</summary>
    public static Task<VerificationReport> HealthyAsync()
    {
        var clients = Clients()
            .On("| project Table, Time", new Answer.Rows([.. Days(Tables)]))
            .On("/security/incidents", Answers.Rows([.. Enumerable.Range(1, 40).Select(number => Defender(number, isSame: true))]))
            .On("FirstRow = min(TimeGenerated), Changes", Answers.Rows([.. Enumerable.Range(1, 40).Select(number => Incident(number, isPrompt: true))]))
            .On("Megabytes = sum(Quantity)", Answers.Rows([.. Tables.Select((table, index) => Usage(table, 90_000.0 / (index + 1))), Usage("SecurityAlert", 24, false), Usage("SecurityIncident", 11, false)]))
            .On("alertRules", Answers.Rows())
            .On("settings/Ueba", Answers.Rows(new { properties = new { dataSources = new[] { "AuditLogs", "SigninLogs" } } }))
            .On("/tables?", Answers.Rows([.. Tables.Append("SecurityIncident").Append("SecurityAlert").Select(TableSettings)]))
            .On("workspaces/law-soc?", Workspace());
        return Run.AllAsync(clients, request => request with { Settings = Owned() });
    }

    public static Task<VerificationReport> ReportAsync()
    {
        var settings = Owned();
        return Run.AllAsync(Clients(), request => request with
        {
            Settings = settings with { Verify = settings.Verify with { Off = new Dictionary<string, Model.Settings.CheckOff> { ["XDR5034"] = Stacks.Off("names are watched elsewhere", "2027-01-31") } } },
        });
    }

    private static Model.Settings.StackSettings Owned() =>
        Stacks.WithEvents(Tables) with { Owners = new Dictionary<string, Model.Values.Value<string>> { ["endpoint"] = Stacks.Known("soc-endpoint@example.com") } };

    private static Answer Workspace() => Answers.Rows(new
    {
        tags = new Dictionary<string, string> { ["xdr-infra-stack"] = "soc" },
        properties = new
        {
            retentionInDays = 90,
            sku = new { name = "PerGB2018" },
            publicNetworkAccessForQuery = "Enabled",
            publicNetworkAccessForIngestion = "Enabled",
            features = new { disableLocalAuth = true },
            workspaceCapping = new { dataIngestionStatus = "RespectQuota" },
        },
    });

    private static object TableSettings(string name) =>
        new { name, properties = new { plan = "Analytics", retentionInDays = 90, totalRetentionInDays = 365 } };

    private static object Found(string kind, int found) => new { Kind = kind, Found = found, Last = FakeTime.Start.AddHours(-2) };

    private static object Alerts(string product, int alerts) => new
    {
        ProductName = product,
        ProviderName = product,
        Alerts = alerts,
        First = FakeTime.Start.AddDays(-13),
        Last = FakeTime.Start.AddMinutes(-40),
        WithoutEntities = 0,
        WithoutLink = 0,
    };

    private static object Usage(string table, double megabytes, bool isBillable = true) => new { DataType = table, IsBillable = isBillable, Megabytes = megabytes };

    private static Dictionary<string, object?> Incident(int number, bool isPrompt = false) => Answers.Incident(
        number,
        ("Title", number > 40 - HostileTitles.Count ? HostileTitles[40 - number] : $"Multi-stage incident involving credential access on host {number}"),
        ("CreatedTime", FakeTime.Start.AddHours(-number * 8)),
        ("FirstRow", FakeTime.Start.AddHours(-number * 8).AddMinutes(1 + (number * 7 % 9) + (number == 17 && !isPrompt ? 14 : 0))),
        ("LastRow", FakeTime.Start.AddHours(-number * 8).AddHours(3)),
        ("Status", number % 3 == 0 ? "Closed" : "New"),
        ("Classification", number % 3 == 0 ? "TruePositive" : null),
        ("IncidentUrl", $"https://portal.azure.com/#asset/incident/{number}"));

    private static Dictionary<string, object?> Defender(int number, bool isSame = false) => Answers.Defender(
        number,
        ("createdDateTime", FakeTime.Start.AddHours(-number * 8)),
        ("lastUpdateDateTime", FakeTime.Start.AddHours(-number * 8).AddHours(3)),
        ("status", number % 3 == 0 ? "resolved" : number == 40 && !isSame ? "inProgress" : "active"),
        ("classification", number % 3 == 0 ? "truePositive" : "unknown"));

    private static IEnumerable<Row> Days(IEnumerable<string> tables)
    {
        var number = 0;
        foreach (var table in tables.Append("SecurityIncident").Append("SecurityAlert").Append("distinct incidents"))
        {
            number++;
            for (var day = 14; day >= 1; day--)
            {
                var weight = table switch { "SecurityIncident" => 9, "distinct incidents" => 4, "SecurityAlert" => 21, "UrlClickEvents" => 60, _ => 9000 * number };
                var weekend = day is 6 or 7 or 13 or 14;
                var count = Math.Max(weight * (weekend ? 3 : 10) / 10 * (80 + (day * 37 % 41)) / 100, 1);
                yield return Answers.Rows(new
                {
                    Table = table,
                    Time = FakeTime.Start.AddDays(-day),
                    Count = count,
                    First = FakeTime.Start.AddDays(-day),
                    Last = day == 1 ? FakeTime.Start.AddMinutes(-6) : FakeTime.Start.AddDays(1 - day),
                }).Items[0];
            }
        }
    }
}
