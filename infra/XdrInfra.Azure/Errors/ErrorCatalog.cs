namespace XdrInfra.Azure.Errors;

/// <summary>Every refusal that we know, most specific first: what it means and what to do.</summary>
public static class ErrorCatalog
{
    public static IReadOnlyList<FailureEntry> Entries { get; } =
    [
        // https://github.com/Azure/Azure-Sentinel/issues/5007
        Refused("XDR4101", FailureKind.ConsentMissing,
            "Defender XDR has not consented to this tenant or to this identity yet.",
            "Open the Defender portal once as Security Administrator, connect the workspace there, or run again with a user's sign-in; a fresh tenant needs up to some days.",
            error => error.HasCode("InvalidLicense") && error.Says("consent")),

        // https://github.com/Azure/Azure-Sentinel/issues/9986
        Refused("XDR4102", FailureKind.LicenseMissing,
            "The tenant has no Defender XDR license that Sentinel can see, or it is not provisioned yet.",
            "Assign a license with Defender XDR, wait until it is provisioned, and try a user's sign-in: app identities are refused for longer.",
            error => error.HasCode("InvalidLicense")),
        // https://github.com/Azure/azure-rest-api-specs/issues/11979
        Refused("XDR4129", FailureKind.NoAccess,
            "The connector and the entity settings ask for a Security Administrator who is a member, not a guest, of the workspace's tenant.",
            "Give the identity the Entra ID role Security Administrator in the stack's tenant, or run once with such a person's sign-in.",
            error => error.Status is 401 or 403 && error.Says("Security Administrator")),
        Deploy("XDR4130", FailureKind.SensorMissing,
            "The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor.",
            "Install a sensor first, or set 'entities.activeDirectory' to false.",
            error => error.Says("ActiveDirectory") && error.Says("Defender for Identity")),
        Deploy("XDR4103", FailureKind.NotOnboarded,
            "The workspace does not have Microsoft Sentinel, or does not have it yet.",
            "Wait some minutes after the first onboarding and run again.",
            error => error.Says("is not onboarded to Microsoft Sentinel")),

        // https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender
        Deploy("XDR4104", FailureKind.PortalManaged,
            "The workspace is connected to the Defender portal, which manages the connector.",
            "Set 'connector.managedBy' to 'portal' and change the connector in the Defender portal.",
            error => error.Says("Microsoft Threat Protection Portal")),

        // https://github.com/Azure/bicep/issues/9206
        Deploy("XDR4105", FailureKind.EtagMissing,
            "The setting exists and its current etag was not sent.",
            "Run again; when it happens twice, report it as a bug of xdr.",
            error => error.Says("should provide ETag")),
        Deploy("XDR4106", FailureKind.NotRegistered,
            "A resource provider is not registered on the subscription.",
            "Ask an Owner or Contributor of the subscription to run: az provider register --namespace Microsoft.SecurityInsights, and the same for Microsoft.OperationalInsights.",
            error => error.HasCode("MissingSubscriptionRegistration", "SubscriptionNotRegistered") || error.Says("is not registered to 'Microsoft.") || error.Says("is not registered to use namespace")),

        // https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
        Deploy("XDR4107", FailureKind.Locked,
            "A resource lock forbids the change.",
            "Remove the lock on the workspace, its resource group or its subscription for the time of the deployment; behavior analytics cannot be turned on under a lock.",
            error => error.HasCode("ScopeLocked")),
        Deploy("XDR4108", FailureKind.PackageOrphaned,
            "The solution's content is registered under another package that is half there.",
            "Run again: the repair removes the orphaned package first.",
            error => error.Says("already associated with another package")),
        Deploy("XDR4109", FailureKind.PlanChangedRecently,
            "A table's plan can be changed once in seven days only.",
            "Wait for the date in the message, or take 'plan' out of the stack file.",
            error => error.Says("plan") && (error.Says("once a week") || error.Says("7 days") || error.Says("seven days"))),
        Deploy("XDR4110", FailureKind.Busy,
            "Azure is still changing it.",
            "Wait some minutes and run again.",
            error => error.Says("being updated") || error.Says("is updating") || error.HasCode("AnotherOperationInProgress", "OperationInProgress")),
        Deploy("XDR4111", FailureKind.Conflict,
            "Somebody else changed it at the same time.",
            "Run again; the run reads it anew.",
            error => error.Status is 409 or 412),
        Deploy("XDR4112", FailureKind.CategoryUnsupported,
            "The Defender export settings do not take an event category from outside the portal.",
            "Select the table in the Defender portal; the command names the others that it could set.",
            error => error.Says("Categor") && error.Says("not supported")),
        Deploy("XDR4113", FailureKind.ExportSettingsFull,
            "The tenant has its five Defender export settings already.",
            "Delete one in the Defender portal under Settings, Microsoft Defender XDR, Streaming API.",
            error => error.Says("export setting") && (error.Says("maximum") || error.Says("limit") || error.Says("exceed"))),
        Deploy("XDR4114", FailureKind.ApiVersion,
            "This cloud does not serve the api-version that we ask for.",
            "Report it with the cloud's name: the table of api-versions needs another entry.",
            error => error.HasCode("NoRegisteredProviderFound", "InvalidResourceType", "InvalidApiVersionParameter", "MissingApiVersionParameter") || error.Says("is not supported in api-version")),
        Refused("XDR4115", FailureKind.WrongTenant,
            "The sign-in belongs to another tenant than the subscription.",
            "Sign in to the tenant of the stack; the connector can be made inside its own tenant only, not through Azure Lighthouse.",
            error => error.HasCode("InvalidAuthenticationTokenTenant")),
        Refused("XDR4116", FailureKind.SignIn,
            "The token is not meant for this service.",
            "Check that 'cloud' in the stack file is the cloud that you signed in to.",
            error => error.HasCode("InvalidAuthenticationTokenAudience")),
        Refused("XDR4117", FailureKind.SignIn,
            "The sign-in is missing, expired or not accepted.",
            "Sign in again, for example with 'az login', or check the secret of the pipeline.",
            error => error.Status == 401),
        Refused("XDR4118", FailureKind.NoAccess,
            "The identity has no access; that says nothing about whether the thing exists.",
            "Give it the role Microsoft Sentinel Contributor on the workspace and Log Analytics Contributor on the resource group, for the connector also Security Administrator in Entra ID; a new role needs up to an hour.",
            error => error.Status == 403),
        Deploy("XDR4119", FailureKind.Partial,
            "The query answered with a part of its rows only.",
            "Ask for a shorter time or fewer columns.",
            error => error.HasCode("PartialError")),
        Deploy("XDR4120", FailureKind.QueryText,
            "The workspace does not understand the query.",
            "Correct the query at the place that the answer names; a table that never received data is unknown too.",
            error => error.Status == 400 && error.HasCode("SyntaxError", "SemanticError", "BadArgumentError")),

        // https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
        Deploy("XDR4121", FailureKind.QueryTooLong,
            "The query ran longer than the service allows.",
            "Ask for a shorter time, or summarize earlier in the query.",
            error => error.Status == 504),
        Deploy("XDR4122", FailureKind.NotFound,
            "It does not exist in Azure.",
            "Check subscription, resource group and workspace in the stack file.",
            error => error.Status == 404 && !error.HasCode(LocalCodes.Malformed)),
        Deploy("XDR4123", FailureKind.Throttled,
            "Azure asks for fewer requests.",
            "Run again in some minutes.",
            error => error.Status == 429),
        Deploy("XDR4124", FailureKind.Unavailable,
            "Azure could not serve the request, also after several tries.",
            "Look at https://azure.status.microsoft and run again later.",
            error => error.Status >= 500),
        Deploy("XDR4125", FailureKind.TimedOut,
            "The operation did not end within its limit.",
            "Run again: what was done is kept; look into the activity log of the resource group.",
            error => error.HasCode(LocalCodes.TimedOut)),
        Deploy("XDR4126", FailureKind.Unreachable,
            "The host could not be reached, or the connection broke off.",
            "Check network, proxy and the cloud's name, then run again: what was done is kept.",
            error => error.HasCode(LocalCodes.Unreachable)),
        Refused("XDR4127", FailureKind.Untrusted,
            "The host showed a certificate that is not trusted.",
            "Check the trust store of the system; in the emulated cloud, that SSL_CERT_FILE is the certificate of the running embedded Azure.",
            error => error.HasCode(LocalCodes.Untrusted)),
        Deploy("XDR4128", FailureKind.Malformed,
            "The answer is not what the service documents.",
            "Run again; when it happens twice, look for a proxy between here and Azure.",
            error => error.HasCode(LocalCodes.Malformed)),
    ];

    private static FailureEntry Unknown { get; } = Deploy("XDR4199", FailureKind.Other,
        "Azure refused the request.",
        "Read Azure's sentence; give the correlation id to Microsoft's support when it does not help.",
        _ => true);

    public static FailureEntry Find(AzureError error) => Entries.FirstOrDefault(entry => entry.Matches(error)) ?? Unknown;

    private static FailureEntry Deploy(string code, FailureKind kind, string cause, string step, Func<AzureError, bool> matches) =>
        new(code, kind, cause, step, matches);

    private static FailureEntry Refused(string code, FailureKind kind, string cause, string step, Func<AzureError, bool> matches) =>
        new(code, kind, cause, step, matches) { Refused = true };
}
