using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>Every setting with a wrong value: one finding, its place and its whole message.</summary>
public sealed class WrongValueTests
{
    private const string Clouds = "public, gcc, gcc-high, dod, emulated";
    private const string Groups = "endpoint, office365, identity, cloudApps, alerts";
    private const string Events = Groups + ", DeviceInfo, DeviceNetworkInfo, DeviceProcessEvents, DeviceNetworkEvents, DeviceFileEvents, DeviceRegistryEvents, DeviceLogonEvents, DeviceImageLoadEvents, DeviceEvents, DeviceFileCertificateInfo, EmailAttachmentInfo, EmailEvents, EmailPostDeliveryEvents, EmailUrlInfo, UrlClickEvents, IdentityDirectoryEvents, IdentityLogonEvents, IdentityQueryEvents, CloudAppEvents, AlertInfo, AlertEvidence";
    private const string OtherTables = "SecurityIncident, SecurityAlert, IdentityInfo, BehaviorAnalytics, SentinelHealth, Usage, Operation";
    private const string Tables = "DeviceInfo, DeviceNetworkInfo, DeviceProcessEvents, DeviceNetworkEvents, DeviceFileEvents, DeviceRegistryEvents, DeviceLogonEvents, DeviceImageLoadEvents, DeviceEvents, DeviceFileCertificateInfo, EmailAttachmentInfo, EmailEvents, EmailPostDeliveryEvents, EmailUrlInfo, UrlClickEvents, IdentityDirectoryEvents, IdentityLogonEvents, IdentityQueryEvents, CloudAppEvents, AlertInfo, AlertEvidence, " + OtherTables;

    /// <summary>A line of the file, the setting it belongs to in the schema, where the finding points, and what it says.</summary>
    public static TheoryData<string, string, int, string> Wrong => new()
    {
        { "azure-native:location: \"west/europe\"", "azure-native:location", 26, "XDR1041: Setting 'azure-native:location' is \"west/europe\"; write an Azure region such as westeurope." },
        { "azure-native:subscriptionId: prod", "azure-native:subscriptionId", 32, "XDR1041: Setting 'azure-native:subscriptionId' is \"prod\"; write a GUID such as 00000000-0000-0000-0000-000000000000." },
        { "azure-native:tenantId: 2222-2222", "azure-native:tenantId", 26, "XDR1041: Setting 'azure-native:tenantId' is \"2222-2222\"; write a GUID such as 00000000-0000-0000-0000-000000000000." },
        { "xdr-infra:environment: prod", "xdr-infra:environment", 26, "XDR1046: Setting 'xdr-infra:environment' is \"prod\", but this is the stack \"soc\"; the settings of one stack must not reach another." },
        { "xdr-infra:cloud: pubic", "xdr-infra:cloud", 20, $"XDR1039: Setting 'xdr-infra:cloud' is \"pubic\"; use one of {Clouds}." },
        { "xdr-infra:onDestroy: delete", "xdr-infra:onDestroy", 24, "XDR1039: Setting 'xdr-infra:onDestroy' is \"delete\"; use one of keep, restore." },
        { "xdr-infra:workspace: { resourceGroup: \"rg-soc.\", name: law-soc }", "xdr-infra:workspace/resourceGroup", 41, "XDR1041: Setting 'xdr-infra:workspace.resourceGroup' is \"rg-soc.\"; write 1 to 90 letters, digits, '-', '_', '.' or parentheses, not ending in a full stop." },
        { "xdr-infra:workspace: { resourceGroup: rg-soc, name: law }", "xdr-infra:workspace/name", 55, "XDR1041: Setting 'xdr-infra:workspace.name' is \"law\"; write 4 to 63 letters, digits or '-', with a letter or digit at both ends." },
        { Workspace("create: maybe"), "xdr-infra:workspace/create", 72, "XDR1036: Setting 'xdr-infra:workspace.create' is the text \"maybe\"; write true or false." },
        { Workspace("via: terraform"), "xdr-infra:workspace/via", 69, "XDR1039: Setting 'xdr-infra:workspace.via' is \"terraform\"; use one of xdr, azure-native." },
        { Workspace("sku: PerGb2018"), "xdr-infra:workspace/sku", 69, "XDR1039: Setting 'xdr-infra:workspace.sku' is \"PerGb2018\"; use one of PerGB2018, CapacityReservation, LACluster, PerNode, Standalone, Standard, Premium, Free." },
        { Workspace("retentionDays: 29"), "xdr-infra:workspace/retentionDays", 79, "XDR1040: Setting 'xdr-infra:workspace.retentionDays' is 29; use a whole number from 30 to 730." },
        { Workspace("dailyCapGb: 0"), "xdr-infra:workspace/dailyCapGb", 76, "XDR1040: Setting 'xdr-infra:workspace.dailyCapGb' is 0; use a number from 0.023 to 100000." },
        { Workspace("publicQuery: 1"), "xdr-infra:workspace/publicQuery", 77, "XDR1036: Setting 'xdr-infra:workspace.publicQuery' is a number, 1; write true or false." },
        { Workspace("publicIngestion: []"), "xdr-infra:workspace/publicIngestion", 81, "XDR1036: Setting 'xdr-infra:workspace.publicIngestion' is a list; write true or false." },
        { Workspace("localAuth: {}"), "xdr-infra:workspace/localAuth", 75, "XDR1036: Setting 'xdr-infra:workspace.localAuth' is an object; write true or false." },
        { Workspace("protect:"), "xdr-infra:workspace/protect", 73, "XDR1037: Setting 'xdr-infra:workspace.protect' has no value; write true or false, or leave the key out." },
        { Workspace("tags: { cost: 4711 }"), "xdr-infra:workspace/tags", 78, "XDR1038: Setting 'xdr-infra:workspace.tags.cost' is \"4711\" without quotes, which YAML reads as a number; write it in quotes." },
        { "xdr-infra:solution: { install: no }", "xdr-infra:solution/install", 34, "XDR1036: Setting 'xdr-infra:solution.install' is the text \"no\"; write true or false." },
        { "xdr-infra:solution: { version: 3.0 }", "xdr-infra:solution/version", 34, "XDR1038: Setting 'xdr-infra:solution.version' is \"3.0\" without quotes, which YAML reads as a number; write it in quotes." },
        { "xdr-infra:connector: { managedBy: azure }", "xdr-infra:connector/managedBy", 37, "XDR1039: Setting 'xdr-infra:connector.managedBy' is \"azure\"; use one of auto, arm, portal." },
        { "xdr-infra:connector: { incidents: on }", "xdr-infra:connector/incidents", 37, "XDR1036: Setting 'xdr-infra:connector.incidents' is the text \"on\"; write true or false." },
        { "xdr-infra:connector: { alerts: \"true\" }", "xdr-infra:connector/alerts", 34, "XDR1036: Setting 'xdr-infra:connector.alerts' is the text \"true\"; write true or false." },
        { "xdr-infra:connector: { filteredProviders: [mdi] }", "xdr-infra:connector/filteredProviders", 46, "XDR1039: Setting 'xdr-infra:connector.filteredProviders[0]' is \"mdi\"; use one of microsoftDefenderForCloudApps, microsoftDefenderForIdentity." },
        { "xdr-infra:entities: { activeDirectory: 2 }", "xdr-infra:entities/activeDirectory", 42, "XDR1036: Setting 'xdr-infra:entities.activeDirectory' is a number, 2; write true or false." },
        { "xdr-infra:entities: { entraId: ~ }", "xdr-infra:entities/entraId", 34, "XDR1037: Setting 'xdr-infra:entities.entraId' has no value; write true or false, or leave the key out." },
        { "xdr-infra:entities: { behaviorAnalytics: [SignInLogs] }", "xdr-infra:entities/behaviorAnalytics", 45, "XDR1039: Setting 'xdr-infra:entities.behaviorAnalytics[0]' is \"SignInLogs\"; use one of AuditLogs, AzureActivity, SecurityEvent, SigninLogs." },
        { "xdr-infra:events: [DeviceEvent]", "xdr-infra:events", 22, $"XDR1039: Setting 'xdr-infra:events[0]' is \"DeviceEvent\"; use one of {Events}." },
        { "xdr-infra:events: endpoint", "xdr-infra:events", 21, "XDR1036: Setting 'xdr-infra:events' is the text \"endpoint\"; write a list, for example [a, b]." },
        { "xdr-infra:events: [endpoint, endpoint]", "xdr-infra:events", 32, "XDR1045: Setting 'xdr-infra:events' lists \"endpoint\" twice; keep one of them." },
        { "xdr-infra:incidentCreationRules: off", "xdr-infra:incidentCreationRules", 36, "XDR1039: Setting 'xdr-infra:incidentCreationRules' is \"off\"; use one of disable, keep." },
        { "xdr-infra:retention: { default: { analyticsDays: 3 } }", "xdr-infra:retention/default/analyticsDays", 52, "XDR1040: Setting 'xdr-infra:retention.default.analyticsDays' is 3; use a whole number from 4 to 730." },
        { "xdr-infra:retention: { default: { totalDays: 4384 } }", "xdr-infra:retention/default/totalDays", 48, "XDR1040: Setting 'xdr-infra:retention.default.totalDays' is 4384; use a whole number from 4 to 4383." },
        { "xdr-infra:retention: { tables: { DeviceInfos: { totalDays: 90 } } }", "xdr-infra:retention/tables", 36, $"XDR1032: Setting 'xdr-infra:retention.tables' has the key \"DeviceInfos\", which is not a table; use one of {Tables}." },
        { "xdr-infra:retention: { tables: { DeviceInfo: { plan: basic } } }", "xdr-infra:retention/tables/plan", 56, "XDR1039: Setting 'xdr-infra:retention.tables.DeviceInfo.plan' is \"basic\"; use one of Analytics, Basic, Auxiliary." },
        { "xdr-infra:retention: { tables: { DeviceInfo: { analyticsDays: 90.5 } } }", "xdr-infra:retention/tables/analyticsDays", 65, "XDR1040: Setting 'xdr-infra:retention.tables.DeviceInfo.analyticsDays' is 90.5; use a whole number from 4 to 730." },
        { "xdr-infra:retention: { tables: { DeviceInfo: { totalDays: one year } } }", "xdr-infra:retention/tables/totalDays", 61, "XDR1036: Setting 'xdr-infra:retention.tables.DeviceInfo.totalDays' is the text \"one year\"; write a whole number from 4 to 4383." },
        { "xdr-infra:retention: { minimumDays: 0 }", "xdr-infra:retention/minimumDays", 39, "XDR1040: Setting 'xdr-infra:retention.minimumDays' is 0; use a whole number from 1 to 4383." },
        { "xdr-infra:retention: { allowShorter: never }", "xdr-infra:retention/allowShorter", 40, "XDR1036: Setting 'xdr-infra:retention.allowShorter' is the text \"never\"; write true or false." },
        { "xdr-infra:owners: { endpoints: soc }", "xdr-infra:owners", 23, $"XDR1032: Setting 'xdr-infra:owners' has the key \"endpoints\", which is not a table or group; use one of {Events}, {OtherTables}, _LogOperation." },
        { "xdr-infra:owners: { endpoint: \" \" }", "xdr-infra:owners", 33, "XDR1041: Setting 'xdr-infra:owners.endpoint' is \" \"; write some text in one line." },
        { "xdr-infra:estimate: { users: many }", "xdr-infra:estimate/users", 32, "XDR1036: Setting 'xdr-infra:estimate.users' is the text \"many\"; write a whole number from 0 to 100000000." },
        { "xdr-infra:estimate: { devices: -1 }", "xdr-infra:estimate/devices", 34, "XDR1040: Setting 'xdr-infra:estimate.devices' is -1; use a whole number from 0 to 100000000." },
        { "xdr-infra:estimate: { mailboxes: .inf }", "xdr-infra:estimate/mailboxes", 36, "XDR1040: Setting 'xdr-infra:estimate.mailboxes' is .inf; use a whole number from 0 to 100000000." },
        { "xdr-infra:estimate: { e5Grant: 5 }", "xdr-infra:estimate/e5Grant", 34, "XDR1036: Setting 'xdr-infra:estimate.e5Grant' is a number, 5; write true or false." },
        { "xdr-infra:verify: { wait: 15 }", "xdr-infra:verify/wait", 29, "XDR1036: Setting 'xdr-infra:verify.wait' is a number, 15; write a duration, for example 15m, 24h or 7d." },
        { "xdr-infra:verify: { incidentLatency: ten minutes }", "xdr-infra:verify/incidentLatency", 40, "XDR1043: Setting 'xdr-infra:verify.incidentLatency' is \"ten minutes\"; write numbers with d, h, m or s from large to small, for example 15m, 24h or 7d." },
        { "xdr-infra:verify: { syncDelay: 2d }", "xdr-infra:verify/syncDelay", 34, "XDR1044: Setting 'xdr-infra:verify.syncDelay' is \"2d\"; use a duration from 0s to 1d." },
        { "xdr-infra:verify: { freshness: { default: 5s } }", "xdr-infra:verify/freshness", 45, "XDR1044: Setting 'xdr-infra:verify.freshness.default' is \"5s\"; use a duration from 1m to 365d." },
        { "xdr-infra:verify: { folder: ../secrets }", "xdr-infra:verify/folder", 31, "XDR1041: Setting 'xdr-infra:verify.folder' is \"../secrets\"; write a folder below the project, with forward slashes, such as checks." },
        { "xdr-infra:verify: { off: { XDR5007: { reason: 1, expires: \"2027-01-31\" } } }", "xdr-infra:verify/off/reason", 49, "XDR1038: Setting 'xdr-infra:verify.off.XDR5007.reason' is \"1\" without quotes, which YAML reads as a number; write it in quotes." },
        { "xdr-infra:verify: { off: { XDR5007: { reason: why, expires: \"2027-02-30\" } } }", "xdr-infra:verify/off/expires", 63, "XDR1042: Setting 'xdr-infra:verify.off.XDR5007.expires' is \"2027-02-30\", which is no day of the calendar; write year, month and day in quotes, for example \"2027-01-31\"." },
        { "xdr-infra:verify: { off: { XDR5007: { reason: why } } }", "xdr-infra:verify/off/expires", 39, "XDR1035: Setting 'xdr-infra:verify.off.XDR5007.expires' is required." },
        { "xdr-infra:verify: { off: { XDR3001: { reason: why, expires: \"2027-01-31\" } } }", "xdr-infra:verify/off", 30, "XDR1033: Setting 'xdr-infra:verify.off' has the key \"XDR3001\"; write the code of a check, XDR5 and three digits." },
        { "xdr-infra:policies: { XDR3012: { level: warning } }", "xdr-infra:policies/level", 43, "XDR1039: Setting 'xdr-infra:policies.XDR3012.level' is \"warning\"; use one of advisory, mandatory, disabled." },
        { "xdr-infra:policies: { XDR3012: { level: advisory, reason: [why] } }", "xdr-infra:policies/reason", 61, "XDR1036: Setting 'xdr-infra:policies.XDR3012.reason' is a list; write text." },
        { "xdr-infra:policies: { XDR3012: { level: advisory, expires: soon } }", "xdr-infra:policies/expires", 62, "XDR1042: Setting 'xdr-infra:policies.XDR3012.expires' is \"soon\", which is no day of the calendar; write year, month and day in quotes, for example \"2027-01-31\"." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Is_told_with_its_place(string line, string setting, int column, string message)
    {
        setting.ShouldNotBeEmpty();

        var finding = Read(line).ShouldHaveSingleItem();

        finding.ToString().ShouldBe($"stacks/Pulumi.soc.yaml(8,{column}): mandatory {message}");
    }

    [Fact]
    public void Every_setting_is_here()
    {
        var tested = Wrong.Select(row => ((object?[])row)[1]).ToHashSet();

        Paths(SettingsSchema.Root, "").Where(path => !tested.Contains(path)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("xdr-infra:cloud: pubic", "Write \"public\".")]
    [InlineData("xdr-infra:events: [DeviceEvent]", "Write \"DeviceEvents\".")]
    [InlineData("xdr-infra:retention: { tables: { deviceinfo: {} } }", "Write \"DeviceInfo\".")]
    [InlineData("xdr-infra:connector: { managedBye: arm }", "Write \"managedBy\".")]
    [InlineData("xdr-infra:onDestory: keep", "Write \"xdr-infra:onDestroy\".")]
    [InlineData("xdr-infra:cloud: nowhere", null)]
    public void A_near_spelling_is_offered(string line, string? fix) => Read(line).ShouldHaveSingleItem().Fix.ShouldBe(fix);

    /// <summary>The required settings without the one that the line is about, so that the line stands alone on line 8.</summary>
    private static IReadOnlyList<Finding> Read(string line)
    {
        var key = line[..line.IndexOf(": ", StringComparison.Ordinal)];
        var lines = StackText.Required.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(required => required.StartsWith($"  {key}:", StringComparison.Ordinal) ? "  # replaced below" : required);
        return StackText.ReadWhole(string.Join('\n', lines) + $"\n  {line}\n").Findings;
    }

    private static string Workspace(string member) => $"xdr-infra:workspace: {{ resourceGroup: rg-soc, name: law-soc, {member} }}";

    private static IEnumerable<string> Paths(SettingShape shape, string path) => shape switch
    {
        SettingShape.Group group => group.Members.SelectMany(member => Paths(member.Shape, path.Length == 0 ? member.Name : $"{path}/{member.Name}")),
        SettingShape.Map { Value: SettingShape.Group } map => Paths(map.Value, path),
        _ => [path],
    };
}
