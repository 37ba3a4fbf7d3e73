using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Preflight;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Preflight;

public sealed class PreflightRunnerTests
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private const string SecurityAdministrator = "194ae4cb-b126-40b2-bd5b-6091b380977d";

    private static readonly SignedIn Admin = new(Tenant, false, false, [SecurityAdministrator]);

    [Fact]
    public async Task A_prepared_tenant_lacks_nothing()
    {
        var report = await RunAsync(Prepared(), Admin);

        report.Prerequisites.Where(line => line.State != PreflightState.Met).ShouldBeEmpty();
        report.ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task What_cannot_be_read_is_unknown_and_never_missing()
    {
        var report = await RunAsync(new FakeClients().On("/", new Answer.Refused("no access.")), new SignedIn(null, null, false, null), new Answer.Refused("no access."));

        report.Prerequisites.ShouldNotContain(line => line.State == PreflightState.Missing);
        report.Prerequisites.Count(line => line.State == PreflightState.Unknown).ShouldBe(11);
    }

    [Fact]
    public async Task A_guest_is_missing_something()
    {
        var report = await RunAsync(Prepared(), Admin with { IsGuest = true });

        report.Prerequisites.Single(line => line.State == PreflightState.Missing).Seen.ShouldBe("The account is a guest in this tenant.");
        report.ExitCode.ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task Another_tenant_is_named_with_both_ids() =>
        (await RunAsync(Prepared(), Admin with { TenantId = "33333333-3333-3333-3333-333333333333" })).Prerequisites[0].Seen
            .ShouldBe($"The sign-in is for tenant 33333333-3333-3333-3333-333333333333, the stack wants {Tenant}.");

    [Fact]
    public async Task An_invalid_license_is_missing_and_says_who_assigns_it() =>
        (await RunAsync(Prepared(), Admin, Answers.Rows(new { licenseState = "Invalid", authorizationState = "Valid" }))).Prerequisites.Single(line => line.State == PreflightState.Missing)
            .Next.ShouldBe("A Global Administrator assigns it; a fresh tenant needs up to some days until it shows.");

    [Fact]
    public async Task A_role_that_takes_the_action_back_does_not_allow_it()
    {
        var clients = Prepared().On("/permissions", Answers.Rows(new { actions = new[] { "*" }, notActions = new[] { "Microsoft.SecurityInsights/*/write" } }));

        (await RunAsync(clients, Admin)).Prerequisites.Single(line => line.State == PreflightState.Missing).Title.ShouldBe("Write Sentinel's settings");
    }

    [Fact]
    public async Task A_lock_is_missing_only_where_behavior_analytics_is_on() =>
        (await RunAsync(Prepared().On("/locks", Answers.Rows(new { name = "keep", properties = new { level = "CanNotDelete" } })), Admin)).Prerequisites.Single(line => line.State == PreflightState.Missing)
            .Seen.ShouldBe("keep (CanNotDelete); Azure refuses behavior analytics under a lock.");

    [Fact]
    public async Task A_connector_with_incidents_makes_the_workspace_ready() => (await RunAsync(Prepared(), Admin)).PortalReady.ShouldBe("yes");

    [Fact]
    public async Task Writes_nothing_and_says_what_is_adopted() =>
        (await RunAsync(Prepared(), Admin)).Existing.Select(line => line.Seen).ShouldContain("It exists (incidents Enabled, alerts Enabled) and is adopted.");

    [Theory]
    [InlineData("settings/EntityAnalytics", "entityProviders", "Entity analytics", "AzureActiveDirectory")]
    [InlineData("settings/Ueba", "dataSources", "Behavior analytics", "AuditLogs")]
    public async Task Says_what_a_setting_is_on_for(string path, string member, string title, string value)
    {
        var clients = Prepared().On(path, Answers.Rows(new { properties = new Dictionary<string, string[]> { [member] = [value] } }));

        (await RunAsync(clients, Admin)).Existing.Single(line => line.Title == title).Seen
            .ShouldBe($"It is on for {value}; what the stack asks for is added, nothing is taken away.");
    }

    [Fact]
    public async Task A_workspace_with_the_marks_of_the_Defender_portal_is_told_from_one_without_a_connector()
    {
        var clients = Prepared().On("/dataConnectors", Answers.Rows()).On("workspaces/law-soc?", Answers.Rows(new { properties = new { features = new { associations = new[] { "Sentinel" } } } }));

        (await RunAsync(clients, Admin)).Existing.Single(line => line.Title == "Connector").Seen
            .ShouldBe("Azure lists none, but the workspace carries the marks of the Defender portal, which manages the connector.");
    }

    [Fact]
    public void Reads_the_claims_of_a_token()
    {
        var body = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{{\"tid\":\"{Tenant}\",\"acct\":0,\"wids\":[\"{SecurityAdministrator}\"]}}")).TrimEnd('=');

        var signedIn = SignedIn.Read($"head.{body}.sign");

        signedIn.SufficientRoles.ShouldBe(["Security Administrator"]);
        signedIn.IsGuest.ShouldBe(false);
    }

    private static FakeClients Prepared() => new FakeClients()
        .On("/providers/Microsoft.OperationalInsights?", Answers.Rows(new { registrationState = "Registered" }))
        .On("/providers/Microsoft.SecurityInsights?", Answers.Rows(new { registrationState = "Registered" }))
        .On("/permissions", Answers.Rows(new { actions = new[] { "*" }, notActions = new[] { "Microsoft.Authorization/*/write" } }))
        .On("/", Answers.Rows(new { name = "it exists" }))
        .On("/locks", Answers.Rows())
        .On("/alertRules", Answers.Rows())
        .On("/dataConnectors", Answers.Rows(new { kind = "MicrosoftThreatProtection", properties = new { dataTypes = new { incidents = new { state = "Enabled" }, alerts = new { state = "Enabled" } } } }));

    private static Task<PreflightReport> RunAsync(FakeClients clients, SignedIn signedIn, Answer? requirements = null) =>
        new PreflightRunner(clients, new Requirements(requirements ?? Answers.Rows(new { licenseState = "Valid", authorizationState = "Valid" })), signedIn)
            .RunAsync(Stacks.WithEvents("DeviceEvents"), Stacks.Catalog);

    private sealed class Requirements(Answer answer) : IRequirementsQuestion
    {
        public Task<Answer> AskAsync(string workspaceId, string tenantId, CancellationToken cancellationToken) => Task.FromResult(answer);
    }
}
