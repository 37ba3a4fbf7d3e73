using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Preflight;

/// <summary>Who is signed in, what they may do, and whether the tenant has the license.</summary>
internal sealed class AccessLines(StackSettings settings, SignedIn signedIn, PreflightFacts facts)
{
    /// <summary>https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security</summary>
    private static readonly (string Id, string Name)[] Roles =
    [
        ("8d289c81-5878-46d4-8554-54e1e3d8b5cb", "Microsoft Sentinel Reader"),
        ("3e150937-b8fe-4cfb-8069-0eaf05ecd056", "Microsoft Sentinel Responder"),
        ("ab8e14d6-4a74-4a29-9ba8-549422addade", "Microsoft Sentinel Contributor"),
    ];

    public IEnumerable<PreflightLine> Identity()
    {
        var tenant = settings.TenantId.Or("");
        yield return signedIn.TenantId is null ? Unknown("Signed in to the stack's tenant", "The token names no tenant.")
            : Same(signedIn.TenantId, tenant) ? Met("Signed in to the stack's tenant", $"Tenant {tenant}.")
            : Missing("Signed in to the stack's tenant", $"The sign-in is for tenant {signedIn.TenantId}, the stack wants {tenant}.", "Sign in to the stack's tenant.");
        yield return signedIn switch
        {
            { IsApp: true } => Unknown("Member of the tenant, no guest", "An application is signed in; a person is asked for only at the portal steps."),
            { IsGuest: true } => Missing("Member of the tenant, no guest", "The account is a guest in this tenant.", "Use an account that is a member of the tenant."),
            { IsGuest: false } => Met("Member of the tenant, no guest", "The account is a member."),
            _ => Unknown("Member of the tenant, no guest", "The token does not say."),
        };
        yield return signedIn.SufficientRoles switch
        {
            null => Unknown("Security Administrator or Global Administrator", "The token lists no directory roles.", "A Privileged Role Administrator can tell and grant it."),
            [] => Missing("Security Administrator or Global Administrator", "The token lists neither role.", "A Privileged Role Administrator grants Security Administrator, or equivalent permissions in Defender."),
            var roles => Met("Security Administrator or Global Administrator", $"{string.Join(", ", roles)}."),
        };
    }

    public IEnumerable<PreflightLine> License()
    {
        var answer = PreflightFacts.Rows(facts.Requirements) is [var row, ..] ? row : null;
        yield return State("A license with Defender XDR (Microsoft 365 E5, A5 or other)", answer?.Text("licenseState"), "A Global Administrator assigns it; a fresh tenant needs up to some days until it shows.");
        yield return State("Allowed to connect Defender XDR", answer?.Text("authorizationState"), "A Privileged Role Administrator grants Security Administrator to who is signed in.");
    }

    public IEnumerable<PreflightLine> Azure()
    {
        yield return facts.Subscription switch
        {
            Answer.Rows => Met("The subscription can be read", $"Subscription {settings.SubscriptionId.Or("")}."),
            Answer.Missing => Missing("The subscription can be read", "It does not exist, or nobody may see it.", "Correct azure-native:subscriptionId, or ask its Owner for access."),
            var other => Unknown("The subscription can be read", PreflightFacts.Why(other)),
        };
        yield return Registered("Microsoft.OperationalInsights", facts.Insights);
        yield return Registered("Microsoft.SecurityInsights", facts.Sentinel);
        yield return Allowed("Read and write on the workspace", "Microsoft.OperationalInsights/workspaces/write", "Log Analytics Contributor");
        yield return Allowed("Write Sentinel's settings", "Microsoft.SecurityInsights/dataConnectors/write", "Microsoft Sentinel Contributor");
        yield return Locks();
    }

    public IEnumerable<PreflightLine> People()
    {
        foreach (var (id, name) in Roles)
        {
            var count = PreflightFacts.Rows(facts.Assignments).Count(row => row.Text("properties.roleDefinitionId")?.EndsWith(id, StringComparison.OrdinalIgnoreCase) == true);
            yield return facts.Assignments is not Answer.Rows ? Unknown($"Who holds {name}", PreflightFacts.Why(facts.Assignments))
                : new PreflightLine($"Who holds {name}", PreflightState.Note, count == 0 ? "Nobody, at this scope or above." : $"{count} assignments, at this scope or above.", count == 0 ? "An Owner or User Access Administrator grants it to the people who work with Sentinel." : null);
        }
    }

    private static PreflightLine Registered(string provider, Answer answer) => (answer, PreflightFacts.Text(answer, "registrationState")) switch
    {
        (_, "Registered") => Met($"Resource provider {provider}", "Registered."),
        (Answer.Rows, var state) => Missing($"Resource provider {provider}", $"Its state is {state}.", $"A Contributor of the subscription runs: az provider register --namespace {provider}"),
        _ => Unknown($"Resource provider {provider}", PreflightFacts.Why(answer)),
    };

    private PreflightLine Allowed(string title, string action, string role) =>
        facts.Permissions is not Answer.Rows ? Unknown(title, PreflightFacts.Why(facts.Permissions))
        : PermissionRule.Allows(PreflightFacts.Rows(facts.Permissions), action) ? Met(title, $"Allowed: {action}.")
        : Missing(title, $"Not allowed: {action}.", $"An Owner or User Access Administrator of the resource group grants {role}.");

    private PreflightLine Locks()
    {
        var names = PreflightFacts.Rows(facts.Locks).Select(row => $"{row.Text("name")} ({row.Text("properties.level")})").ToList();
        return (facts.Locks, names.Count, settings.Entities.BehaviorAnalytics.Count > 0) switch
        {
            (Answer.Missing, _, _) => Met("No resource lock", "The resource group does not exist yet."),
            (not Answer.Rows, _, _) => Unknown("No resource lock", PreflightFacts.Why(facts.Locks)),
            (_, 0, _) => Met("No resource lock", "None."),
            (_, _, true) => Missing("No resource lock", $"{string.Join(", ", names)}; Azure refuses behavior analytics under a lock.", "An Owner removes the lock for the time of the deployment."),
            _ => new PreflightLine("No resource lock", PreflightState.Note, $"{string.Join(", ", names)}."),
        };
    }

    private PreflightLine State(string title, string? state, string next) => state switch
    {
        "Valid" => Met(title, "Azure says: valid."),
        "Invalid" => Missing(title, "Azure says: invalid.", next),
        _ => Unknown(title, facts.Requirements is Answer.Rows ? "Azure says: unknown." : PreflightFacts.Why(facts.Requirements), next),
    };

    private static PreflightLine Met(string title, string seen) => new(title, PreflightState.Met, seen);

    private static PreflightLine Missing(string title, string seen, string next) => new(title, PreflightState.Missing, seen, next);

    private static PreflightLine Unknown(string title, string seen, string? next = null) => new(title, PreflightState.Unknown, seen, next);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
