using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>A complete stack whose parts tests change with <c>with</c>.</summary>
internal static class Stacks
{
    private static readonly Location Here = new Location.Whole("stacks/Pulumi.soc.yaml");

    public static TableCatalog Catalog => ProductCatalog.Tables;

    public static Value<T> Known<T>(T value)
        where T : notnull => Value<T>.Of(value, Here);

    public static Value<T> Absent<T>()
        where T : notnull => Value<T>.Absent(Here);

    public static StackSettings Soc { get; } = new()
    {
        Stack = "soc",
        File = "stacks/Pulumi.soc.yaml",
        Location = Known("westeurope"),
        SubscriptionId = Known("11111111-1111-1111-1111-111111111111"),
        TenantId = Known("22222222-2222-2222-2222-222222222222"),
        Environment = Known("soc"),
        Cloud = Known(CloudName.Public),
        OnDestroy = Known(Model.Settings.OnDestroy.Keep),
        Workspace = Workspace(),
        Solution = new SolutionSettings { Install = Known(true), Version = Known("latest") },
        Connector = new ConnectorSettings { Origin = Here, ManagedBy = Known(ConnectorManagedBy.Auto), Incidents = Known(true), Alerts = Known(true), FilteredProviders = [] },
        Entities = new EntitiesSettings { Origin = Here, ActiveDirectory = Known(true), EntraId = Known(true), BehaviorAnalytics = [Known("AuditLogs"), Known("SigninLogs")] },
        Events = Events("DeviceEvents", "DeviceProcessEvents", "EmailEvents", "UrlClickEvents"),
        IncidentCreationRules = Known(IncidentCreationRulesMode.Disable),
        Retention = Retention(),
        Owners = new Dictionary<string, Value<string>>(),
        Estimate = new EstimateSettings { Origin = Here, Users = Absent<int>(), Devices = Absent<int>(), Mailboxes = Absent<int>(), E5Grant = Absent<bool>() },
        Verify = new VerifySettings
        {
            Wait = Known(TimeSpan.FromMinutes(15)),
            IncidentLatency = Known(TimeSpan.FromMinutes(10)),
            SyncDelay = Known(TimeSpan.FromMinutes(10)),
            DefaultFreshness = Known(TimeSpan.FromHours(24)),
            Freshness = new Dictionary<string, Value<TimeSpan>> { ["UrlClickEvents"] = Known(TimeSpan.FromDays(7)) },
            Folder = Known("checks"),
            Off = new Dictionary<string, CheckOff>(),
        },
        Policies = new Dictionary<string, PolicyOverride>(),
    };

    public static EventsSettings Events(params string[] tables) =>
        new() { Origin = Here, Entries = [.. tables.Select(Known)], Tables = [.. tables.Select(Known)] };

    public static StackSettings WithEvents(params string[] tables) => Soc with { Events = Events(tables) };

    public static CheckOff Off(string reason, string expires) => new(Here, Known(reason), Known(DateOnly.Parse(expires)));

    private static WorkspaceSettings Workspace() => new()
    {
        Origin = Here,
        ResourceGroup = Known("rg-soc"),
        Name = Known("law-soc"),
        Create = Known(true),
        Via = Known(WorkspaceVia.Xdr),
        Sku = Known("PerGB2018"),
        RetentionDays = Known(90),
        DailyCapGb = Absent<double>(),
        PublicQuery = Known(true),
        PublicIngestion = Known(true),
        LocalAuth = Known(false),
        Protect = Known(true),
        Tags = new Dictionary<string, Value<string>>(),
    };

    private static RetentionSettings Retention() => new()
    {
        Origin = Here,
        Default = new TableRetentionSettings { Origin = Here, Plan = Absent<TablePlan>(), AnalyticsDays = Known(90), TotalDays = Known(365) },
        Tables = new Dictionary<string, TableRetentionSettings>(),
        MinimumDays = Known(90),
        AllowShorter = Known(false),
    };
}
