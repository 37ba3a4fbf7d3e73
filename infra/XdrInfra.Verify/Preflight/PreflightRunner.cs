using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Preflight;

/// <summary>Reads the prerequisites of a stack and what is there already. Nothing is written.</summary>
public sealed class PreflightRunner(IArmQuestions arm, IRequirementsQuestion requirements, SignedIn signedIn)
{
    public async Task<PreflightReport> RunAsync(StackSettings settings, TableCatalog catalog, CancellationToken cancellationToken = default)
    {
        var facts = await ReadAsync(settings, cancellationToken);
        var access = new AccessLines(settings, signedIn, facts);
        var existing = new ExistingLines(settings, facts);
        return new PreflightReport(
            [.. access.Identity(), .. access.License(), .. access.Azure(), .. CloudLines.Of(settings, catalog)],
            [.. existing.All(), .. access.People()],
            existing.PortalReady());
    }

    private async Task<PreflightFacts> ReadAsync(StackSettings settings, CancellationToken cancellationToken)
    {
        var subscription = $"/subscriptions/{settings.SubscriptionId.Or("")}";
        var group = $"{subscription}/resourceGroups/{settings.Workspace.ResourceGroup.Or("")}";
        var workspace = $"{group}/providers/Microsoft.OperationalInsights/workspaces/{settings.Workspace.Name.Or("")}";
        var sentinel = $"{workspace}/providers/Microsoft.SecurityInsights";
        Task<Answer> One(string path, string version = "") => arm.AskAsync(path, version, false, cancellationToken);
        Task<Answer> Many(string path, string version = "") => arm.AskAsync(path, version, true, cancellationToken);
        var found = await One(workspace);
        var scope = found is Answer.Rows ? workspace : group;
        return new PreflightFacts
        {
            Subscription = await One(subscription),
            Insights = await One($"{subscription}/providers/Microsoft.OperationalInsights"),
            Sentinel = await One($"{subscription}/providers/Microsoft.SecurityInsights"),
            Group = await One(group),
            Workspace = found,
            Permissions = await Many($"{scope}/providers/Microsoft.Authorization/permissions"),
            Locks = await Many($"{group}/providers/Microsoft.Authorization/locks"),

            // https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-scope
            Assignments = await Many($"{scope}/providers/Microsoft.Authorization/roleAssignments", "2022-04-01"),
            Onboarding = await One($"{sentinel}/onboardingStates/default"),
            Solution = await One($"{sentinel}/contentPackages/{CheckParameters.SolutionId}"),
            Connectors = await Many($"{sentinel}/dataConnectors"),
            Rules = await Many($"{sentinel}/alertRules"),
            EntityAnalytics = await One($"{sentinel}/settings/EntityAnalytics"),
            BehaviorAnalytics = await One($"{sentinel}/settings/Ueba"),
            Requirements = found is Answer.Rows
                ? await requirements.AskAsync(workspace, settings.TenantId.Or(""), cancellationToken)
                : new Answer.NotAsked("The workspace does not exist yet, so Azure cannot be asked."),
        };
    }
}
