using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>What command-line tools ask around a deployment: accounts, providers, tags, locks, roles, features, existence.</summary>
public sealed class CommandLineSequenceTests
{
    private const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";

    [Fact]
    public async Task A_sign_in_finds_its_tenants_and_subscriptions()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.GetAsync("/tenants?api-version=2022-12-01")).Json.GetProperty("value")[0].GetProperty("tenantId").GetString().ShouldBe(azure.Host.Credentials.TenantId);
        (await azure.GetAsync("/subscriptions?api-version=2022-12-01")).Json.GetProperty("value")[0].GetProperty("subscriptionId").GetString().ShouldBe(azure.Host.Credentials.SubscriptionId);
        (await azure.GetAsync($"{azure.Subscription}/locations?api-version=2022-12-01")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("HEAD", "{group}?api-version=2024-11-01", 204)]
    [InlineData("HEAD", "{workspace}?api-version=2025-07-01", 204)]
    [InlineData("HEAD", "{sentinel}/onboardingStates/default?api-version=2024-09-01", 204)]
    [InlineData("HEAD", "{sentinel}/settings/Ueba?api-version=2024-10-01-preview", 404)]
    [InlineData("HEAD", "{subscription}/resourcegroups/none?api-version=2024-11-01", 404)]
    public async Task Existence_is_a_status_without_a_body(string method, string path, int status)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.SendAsync(new HttpMethod(method), Full(azure, path));

        (answer.Status, answer.Text).ShouldBe((status, ""));
    }

    [Theory]
    [InlineData("/providers/Microsoft.OperationalInsights?api-version=2021-04-01")]
    [InlineData("{subscription}/providers/microsoft.operationalinsights?api-version=2022-09-01&$expand=resourceTypes/aliases")]
    public async Task A_provider_names_its_types_and_versions(string path)
    {
        await using var azure = await TestAzure.StartAsync();

        var types = (await azure.GetAsync(Full(azure, path))).Json.GetProperty("resourceTypes").EnumerateArray().ToList();

        types.Single(type => type.GetProperty("resourceType").GetString() == "workspaces").GetProperty("defaultApiVersion").GetString().ShouldBe("2025-07-01");
    }

    [Fact]
    public async Task Tags_are_merged_replaced_and_removed_as_an_object_of_their_own()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var tags = $"{azure.Workspace}/providers/Microsoft.Resources/tags/default?api-version=2021-04-01";
        string Shown(Answer answer) => answer.Properties.GetProperty("tags").GetRawText();

        Shown(await azure.PatchAsync(tags, """{"operation":"Merge","properties":{"tags":{"a":"1","b":"2"}}}""")).ShouldBe("""{"a":"1","b":"2"}""");
        Shown(await azure.PatchAsync(tags, """{"operation":"Delete","properties":{"tags":{"a":"1"}}}""")).ShouldBe("""{"b":"2"}""");
        Shown(await azure.PatchAsync(tags, """{"operation":"Replace","properties":{"tags":{"c":"3"}}}""")).ShouldBe("""{"c":"3"}""");
        (await azure.GetAsync($"{azure.Workspace}?api-version=2023-09-01")).Json.GetProperty("tags").GetRawText().ShouldBe("""{"c":"3"}""");
        (await azure.DeleteAsync(tags)).Status.ShouldBe(200);
        Shown(await azure.GetAsync(tags)).ShouldBe("{}");
    }

    [Fact]
    public async Task A_role_is_looked_up_assigned_found_and_taken_away()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var roles = await azure.GetAsync($"{azure.Workspace}/providers/Microsoft.Authorization/roleDefinitions?$filter=roleName eq 'Contributor'&api-version=2022-04-01");
        var role = roles.Json.GetProperty("value")[0].GetProperty("id").GetString();
        var assignment = $"{azure.Workspace}/providers/Microsoft.Authorization/roleAssignments/7c1e6f0e-0000-4000-8000-000000000001?api-version=2022-04-01";
        var body = $$$"""{"properties":{"roleDefinitionId":"{{{role}}}","principalId":"0d2f0a1c-0000-4000-8000-000000000002","principalType":"User"} }""";

        role.ShouldNotBeNull().ShouldEndWith(Contributor);
        (await azure.PutAsync(assignment, body)).Status.ShouldBe(201);
        (await azure.PutAsync(assignment.Replace("0001?", "0003?", StringComparison.Ordinal), body)).Code.ShouldBe("RoleAssignmentExists");
        (await azure.GetAsync($"{azure.Workspace}/providers/Microsoft.Authorization/roleAssignments?$filter=principalId eq '0d2f0a1c-0000-4000-8000-000000000002'&api-version=2022-04-01"))
            .Json.GetProperty("value").GetArrayLength().ShouldBe(1);
        (await azure.DeleteAsync(assignment)).Status.ShouldBe(200);
        (await azure.DeleteAsync(assignment)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task A_preview_feature_is_off_until_it_is_registered()
    {
        await using var azure = await TestAzure.StartAsync();
        var feature = $"{azure.Subscription}/providers/Microsoft.Features/providers/Microsoft.OperationalInsights/features/some";

        (await azure.GetAsync($"{feature}?api-version=2021-07-01")).Property("state").ShouldBe("NotRegistered");
        (await azure.PostAsync($"{feature}/register?api-version=2021-07-01", "")).Property("state").ShouldBe("Registered");
        (await azure.GetAsync($"{azure.Subscription}/providers/Microsoft.Features/features?api-version=2021-07-01")).Json.GetProperty("value").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("resourceType eq 'Microsoft.OperationalInsights/workspaces'", 1)]
    [InlineData("resourceType eq 'Microsoft.Compute/virtualMachines'", 0)]
    [InlineData("tagName eq 'team' and tagValue eq 'soc'", 1)]
    [InlineData("tagName eq 'team' and tagValue eq 'it'", 0)]
    [InlineData("name eq 'LAW-SOC' and resourceGroup eq 'rg-soc'", 1)]
    public async Task Lists_of_resources_are_filtered(string filter, int found)
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.PatchAsync($"{azure.Workspace}?api-version=2023-09-01", """{"tags":{"team":"soc"}}""");

        var answer = await azure.GetAsync($"{azure.Subscription}/resources?$filter={Uri.EscapeDataString(filter)}&$expand=createdTime,provisioningState&api-version=2021-04-01");

        answer.Json.GetProperty("value").GetArrayLength().ShouldBe(found);
    }

    [Fact]
    public async Task A_filter_that_is_not_understood_is_refused_and_not_ignored()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.GetAsync($"{azure.Subscription}/resources?$filter=substringof('law', name)&api-version=2021-04-01")).Code.ShouldBe("InvalidFilterInQueryString");
    }

    [Theory]
    [InlineData("savedSearches", "2025-02-01")]
    [InlineData("linkedServices", "2020-08-01")]
    [InlineData("dataExports", "2025-07-01")]
    public async Task Other_collections_of_a_workspace_keep_what_is_written(string collection, string version)
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var one = $"{azure.Workspace}/{collection}/one?api-version={version}";

        (await azure.GetAsync(one)).Status.ShouldBe(404);
        (await azure.PutAsync(one, """{"properties":{"displayName":"d"}}""")).Status.ShouldBeOneOf(200, 201);
        (await azure.GetAsync($"{azure.Workspace}/{collection}?api-version={version}")).Json.GetProperty("value").GetArrayLength().ShouldBe(1);
        (await azure.DeleteAsync(one)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Answers_say_what_is_left_of_the_quota_and_who_to_ask_for()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.GetAsync("/subscriptions?api-version=2022-12-01");

        answer.Headers.Keys.ShouldContain("x-ms-ratelimit-remaining-subscription-reads");
        answer.Headers["x-ms-request-id"].ShouldNotBeEmpty();
        answer.Headers["x-ms-routing-request-id"].ShouldStartWith("WESTEUROPE:");
    }

    private static string Full(TestAzure azure, string path) => path
        .Replace("{group}", azure.Group, StringComparison.Ordinal)
        .Replace("{workspace}", azure.Workspace, StringComparison.Ordinal)
        .Replace("{sentinel}", azure.Sentinel, StringComparison.Ordinal)
        .Replace("{subscription}", azure.Subscription, StringComparison.Ordinal);
}
