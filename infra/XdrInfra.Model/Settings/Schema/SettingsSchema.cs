using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>Every setting of a stack file, in the order of the documentation. A new setting needs an entry here and nowhere else but the record that holds it.</summary>
public static class SettingsSchema
{
    public const string Project = "xdr-infra";

    /// <summary>The keys under <c>config:</c>; keys of other namespaces belong to their providers.</summary>
    public static SettingShape.Group Root { get; } = new(
    [
        new("azure-native:location", new SettingShape.Text(TextRules.Location), "Azure region of the resource group and the workspace.") { Required = true, Example = "westeurope" },
        new("azure-native:subscriptionId", new SettingShape.Text(TextRules.Guid), "Subscription that holds the workspace.") { Required = true, Example = ZeroGuid },
        new("azure-native:tenantId", new SettingShape.Text(TextRules.Guid), "Entra tenant that the logs come from; a sign-in for another tenant stops the run.") { Required = true, Example = ZeroGuid },
        new("xdr-infra:environment", new SettingShape.Text(TextRules.Stack), "The name of the stack: a guard against the wrong program in the wrong place.") { Required = true },
        new("xdr-infra:cloud", Choice(SettingWords.Clouds), "The cloud; emulated is the embedded Azure on this machine.") { Required = true, Example = "public" },
        new("xdr-infra:onDestroy", Choice(SettingWords.OnDestroy), "What a destroy does: keep leaves Azure as it is, restore gives back what we changed.") { Default = "keep" },
        new("xdr-infra:workspace", WorkspaceShape.Group, "The Log Analytics workspace that Sentinel runs on.") { Required = true },
        new("xdr-infra:solution", SolutionShape, "The Content Hub solution \"Microsoft Defender XDR\"."),
        new("xdr-infra:connector", ConnectorShape, "The Defender XDR data connector."),
        new("xdr-infra:entities", EntitiesShape, "Whose users are synchronised, and what behavior analytics reads."),
        new("xdr-infra:events", new SettingShape.List(new SettingShape.Choice(EventNames)), "Tables that stream into the workspace: a table, or a group of them.") { Default = "[]", Example = "[endpoint, EmailEvents]" },
        new("xdr-infra:incidentCreationRules", Choice(SettingWords.IncidentCreationRules), "Microsoft's own incident rules for these products; keep is a transition with duplicates.") { Default = "disable" },
        new("xdr-infra:retention", RetentionShape.Group, "How long tables are kept."),
        new("xdr-infra:owners", new SettingShape.Map(new("table or group", OwnerNames), new SettingShape.Text(TextRules.Any)), "Who pays for a table or a group, by name or mail address.") { Default = "{}", Example = "{ endpoint: soc-endpoint@example.com }" },
        new("xdr-infra:estimate", EstimateShape, "The size of the organisation, for the cost estimate."),
        new("xdr-infra:verify", VerifyShape.Group, "How the deployment is verified."),
        new("xdr-infra:policies", PoliciesShape, "Other levels for rules, each with a reason and a last day.") { Default = "{}", Example = "{ XDR3012: { level: advisory, reason: \"trial\", expires: \"2027-01-31\" } }" },
    ]);

    internal static IReadOnlyList<string> EventTables => [.. ProductCatalog.Tables.Events.Select(table => table.Name)];

    internal static SettingShape.Choice Choice<T>(WordMap<T> words)
        where T : struct, Enum => new(words.Words);

    private const string ZeroGuid = "00000000-0000-0000-0000-000000000000";

    private static IReadOnlyList<string> EventNames => [.. SettingWords.Groups.Words, .. EventTables];

    private static IReadOnlyList<string> OwnerNames =>
        [.. EventNames, .. ProductCatalog.Tables.Tables.Where(table => !table.IsEvent).Select(table => table.Name)];

    private static SettingShape.Group SolutionShape => new(
    [
        new("install", new SettingShape.Flag(), "Whether the solution is installed from Content Hub.") { Default = "true" },
        new("version", new SettingShape.Text(TextRules.SolutionVersion), "A version, or latest.") { Default = "latest" },
    ]);

    private static SettingShape.Group ConnectorShape => new(
    [
        new("managedBy", Choice(SettingWords.ManagedBy), "Who manages the connector; auto finds out.") { Default = "auto" },
        new("incidents", new SettingShape.Flag(), "Whether incidents are connected.") { Default = "true" },
        new("alerts", new SettingShape.Flag(), "Whether alerts are connected.") { Default = "true" },
        new("filteredProviders", new SettingShape.List(new SettingShape.Choice(FilteredProviders)), "Products whose alerts alone are streamed; empty means all.") { Default = "[]", Example = "[microsoftDefenderForIdentity]" },
    ]);

    // https://learn.microsoft.com/rest/api/securityinsights/data-connectors (MtpProvider)
    private static IReadOnlyList<string> FilteredProviders => ["microsoftDefenderForCloudApps", "microsoftDefenderForIdentity"];

    private static SettingShape.Group EntitiesShape => new(
    [
        new("activeDirectory", new SettingShape.Flag(), "Whether users of on-premises Active Directory are synchronised, through Defender for Identity.") { Default = "true" },
        new("entraId", new SettingShape.Flag(), "Whether users of Entra ID are synchronised.") { Default = "true" },
        new("behaviorAnalytics", new SettingShape.List(new SettingShape.Choice(BehaviorSources)), "What behavior analytics reads; empty means off.") { Default = "[AuditLogs, SigninLogs]" },
    ]);

    // https://learn.microsoft.com/rest/api/securityinsights/product-settings (UebaDataSources)
    private static IReadOnlyList<string> BehaviorSources => ["AuditLogs", "AzureActivity", "SecurityEvent", "SigninLogs"];

    private static SettingShape.Group EstimateShape => new(
    [
        new("users", new SettingShape.Whole(0, 100_000_000), "People with a license.") { Example = "2500" },
        new("devices", new SettingShape.Whole(0, 100_000_000), "Devices onboarded to Defender for Endpoint.") { Example = "3000" },
        new("mailboxes", new SettingShape.Whole(0, 100_000_000), "Mailboxes that Defender for Office 365 protects.") { Example = "2600" },
        new("e5Grant", new SettingShape.Flag(), "Whether the Microsoft 365 E5 data grant applies.") { Example = "true" },
    ]);

    private static SettingShape.Map PoliciesShape => new(
        new("rule code", [], TextRules.RuleCode),
        new SettingShape.Group(
        [
            new("level", Choice(SettingWords.Levels), "The level of the rule in this stack.") { Required = true },
            new("reason", new SettingShape.Text(TextRules.Any), "Why."),
            new("expires", new SettingShape.Date(), "The last day on which it counts."),
        ]));
}
