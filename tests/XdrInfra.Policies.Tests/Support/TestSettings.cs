using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>Settings that nobody would complain about; a test changes what it is about.</summary>
internal static class TestSettings
{
    public static StackSettings Of(string stack) => new()
    {
        Stack = stack,
        File = FileOf(stack),
        Location = Written("westeurope", stack, 2),
        SubscriptionId = Written("11111111-1111-1111-1111-111111111111", stack, 3),
        TenantId = Written("22222222-2222-2222-2222-222222222222", stack, 4),
        Environment = Written(stack, stack, 5),
        Cloud = Written(CloudName.Public, stack, 6),
        OnDestroy = Written(OnDestroy.Keep, stack, 7),
        Workspace = Workspace(stack),
        Solution = new SolutionSettings { Install = Written(true, stack, 9), Version = Written("latest", stack, 9) },
        Connector = Connector(stack),
        Entities = new EntitiesSettings
        {
            Origin = At(stack, 11),
            ActiveDirectory = Written(false, stack, 11),
            EntraId = Written(false, stack, 11),
            BehaviorAnalytics = [],
        },
        Events = new EventsSettings { Origin = At(stack, 12), Entries = [], Tables = [] },
        IncidentCreationRules = Written(IncidentCreationRulesMode.Disable, stack, 13),
        Retention = Retention(stack),
        Owners = new Dictionary<string, Value<string>>(),
        Estimate = Estimate(stack),
        Verify = Verify(stack),
        Policies = new Dictionary<string, PolicyOverride>(),
    };

    public static string FileOf(string stack) => $"stacks/Pulumi.{stack}.yaml";

    public static Location At(string stack, int line) => new Location.Text(FileOf(stack), line, 3);

    public static Value<T> Written<T>(T value, string stack, int line)
        where T : notnull => Value<T>.Of(value, At(stack, line));

    public static PolicyOverride Override(string stack, Level level, string? reason, string? expires, int line = 20) => new(
        At(stack, line),
        Written(level, stack, line),
        reason is null ? Value<string>.Absent(At(stack, line)) : Written(reason, stack, line),
        expires is null ? Value<DateOnly>.Absent(At(stack, line)) : Written(DateOnly.Parse(expires), stack, line));

    private static WorkspaceSettings Workspace(string stack) => new()
    {
        Origin = At(stack, 8),
        ResourceGroup = Written($"rg-soc-{stack}", stack, 8),
        Name = Written($"law-soc-{stack}", stack, 8),
        Create = Written(true, stack, 8),
        Via = Value<WorkspaceVia>.Default(WorkspaceVia.Xdr, At(stack, 8)),
        Sku = Value<string>.Default("PerGB2018", At(stack, 8)),
        RetentionDays = Value<int>.Default(90, At(stack, 8)),
        DailyCapGb = Value<double>.Absent(At(stack, 8)),
        PublicQuery = Value<bool>.Default(true, At(stack, 8)),
        PublicIngestion = Value<bool>.Default(true, At(stack, 8)),
        LocalAuth = Value<bool>.Default(false, At(stack, 8)),
        Protect = Value<bool>.Default(true, At(stack, 8)),
        Tags = new Dictionary<string, Value<string>>(),
    };

    private static ConnectorSettings Connector(string stack) => new()
    {
        Origin = At(stack, 10),
        ManagedBy = Written(ConnectorManagedBy.Auto, stack, 10),
        Incidents = Written(true, stack, 10),
        Alerts = Written(true, stack, 10),
        FilteredProviders = [],
    };

    private static RetentionSettings Retention(string stack) => new()
    {
        Origin = At(stack, 14),
        Default = new TableRetentionSettings
        {
            Origin = At(stack, 14),
            Plan = Value<TablePlan>.Absent(At(stack, 14)),
            AnalyticsDays = Written(90, stack, 14),
            TotalDays = Written(365, stack, 14),
        },
        Tables = new Dictionary<string, TableRetentionSettings>(),
        MinimumDays = Written(90, stack, 14),
        AllowShorter = Written(false, stack, 14),
    };

    private static EstimateSettings Estimate(string stack) => new()
    {
        Origin = At(stack, 15),
        Users = Written(100, stack, 15),
        Devices = Written(100, stack, 15),
        Mailboxes = Written(100, stack, 15),
        E5Grant = Written(true, stack, 15),
    };

    private static VerifySettings Verify(string stack) => new()
    {
        Wait = Written(TimeSpan.FromMinutes(15), stack, 16),
        IncidentLatency = Written(TimeSpan.FromMinutes(10), stack, 16),
        SyncDelay = Written(TimeSpan.FromMinutes(10), stack, 16),
        DefaultFreshness = Written(TimeSpan.FromDays(1), stack, 16),
        Freshness = new Dictionary<string, Value<TimeSpan>>(),
        Folder = Written("checks", stack, 16),
        Off = new Dictionary<string, CheckOff>(),
    };
}
