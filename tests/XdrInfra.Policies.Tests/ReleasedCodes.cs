namespace XdrInfra.Policies.Tests;

/// <summary>Every code that was ever given to a rule, with the rule's slug. Lines are added, never changed or removed.</summary>
internal static class ReleasedCodes
{
    public static IReadOnlyList<(string Code, string Slug)> Lines { get; } =
    [
        ("XDR3001", "incident-creation-rules-kept"),
        ("XDR3002", "incident-creation-rules-off-without-incidents"),
        ("XDR3003", "total-retention-below-minimum"),
        ("XDR3004", "retention-shortened"),
        ("XDR3005", "total-retention-illegal"),
        ("XDR3006", "total-retention-below-analytics"),
        ("XDR3007", "charged-table-without-owner"),
        ("XDR3008", "analytics-days-below-free"),
        ("XDR3009", "retention-without-events"),
        ("XDR3010", "kept-no-longer-than-defender"),
        ("XDR3011", "plan-hides-table"),
        ("XDR3012", "daily-cap-in-production"),
        ("XDR3013", "plan-unsupported"),
        ("XDR3014", "table-unsupported-in-cloud"),
        ("XDR3015", "table-preview-in-cloud"),
        ("XDR3016", "emulated-cloud-in-production"),
        ("XDR3017", "active-directory-without-behavior-analytics"),
        ("XDR3018", "active-directory-without-identity-tables"),
        ("XDR3019", "behavior-analytics-without-entities"),
        ("XDR3020", "behavior-analytics-without-sources"),
        ("XDR3021", "workspace-unprotected-in-production"),
        ("XDR3022", "delete-allowed-in-production"),
        ("XDR3023", "public-query-in-production"),
        ("XDR3024", "local-auth-allowed"),
        ("XDR3025", "incidents-without-alerts"),
        ("XDR3026", "alert-evidence-without-alert-info"),
        ("XDR3027", "alerts-filtered"),
        ("XDR3028", "solution-not-installed"),
        ("XDR3029", "arm-after-azure-portal-end"),
        ("XDR3030", "two-stacks-one-workspace"),
        ("XDR3031", "one-tenant-two-connectors"),
        ("XDR3032", "free-tier-workspace"),
        ("XDR3033", "workspace-of-another-environment"),
        ("XDR3034", "connector-without-data-types"),
        ("XDR3035", "override-expired"),
        ("XDR3036", "override-incomplete"),
        ("XDR3037", "override-of-unknown-rule"),
        ("XDR3038", "workspace-settings-not-applied"),
        ("XDR3039", "check-off-expired"),
        ("XDR3040", "workspace-without-owner-tag"),
    ];
}
