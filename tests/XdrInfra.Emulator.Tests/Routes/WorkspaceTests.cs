using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class WorkspaceTests
{
    private const string Version = "?api-version=2023-09-01";

    [Fact]
    public async Task Makes_a_workspace_that_becomes_ready()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.PutAsync($"{azure.Group}?api-version=2021-04-01", """{"location":"West Europe","tags":{"owner":"soc"}}""");

        var made = await azure.PutAsync(azure.Workspace + Version, """{"location":"westeurope","properties":{"sku":{"name":"PerGB2018"},"retentionInDays":90}}""");
        azure.Clock.Advance(TimeSpan.FromSeconds(1));
        var read = await azure.GetAsync(azure.Workspace + Version);

        made.Status.ShouldBe(201);
        made.Property("provisioningState").ShouldBe("Creating");
        read.Property("provisioningState").ShouldBe("Succeeded");
        read.Property("retentionInDays").ShouldBe("90");
        Guid.TryParse(read.Property("customerId"), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2020-08-01")]
    [InlineData("2022-10-01")]
    [InlineData("2023-09-01")]
    [InlineData("2025-02-01")]
    [InlineData("2025-07-01")]
    public async Task Serves_the_versions_that_clients_use(string version)
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        (await azure.GetAsync($"{azure.Workspace}?api-version={version}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Refuses_an_unknown_version_and_names_the_known_ones()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.GetAsync($"{azure.Workspace}?api-version=2099-01-01");

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("NoRegisteredProviderFound");
        answer.Message.ShouldNotBeNull();
        answer.Message.ShouldContain("The supported api-versions are '2015-11-01-preview,");
    }

    [Fact]
    public async Task Refuses_a_request_without_a_version()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.GetAsync(azure.Workspace)).Code.ShouldBe("MissingApiVersionParameter");
    }

    [Theory]
    [InlineData(29, 400)]
    [InlineData(30, 201)]
    [InlineData(730, 201)]
    [InlineData(731, 400)]
    public async Task Takes_retention_from_30_to_730_days(int days, int status)
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.PutAsync($"{azure.Group}?api-version=2021-04-01", """{"location":"westeurope"}""");

        var answer = await azure.PutAsync(azure.Workspace + Version, "{\"location\":\"westeurope\",\"properties\":{\"retentionInDays\":" + $"{days}" + "}}");

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Keeps_a_deleted_workspace_for_14_days_and_brings_it_back_with_all_below()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var before = await azure.GetAsync(azure.Workspace + Version);

        (await azure.DeleteAsync(azure.Workspace + Version)).Status.ShouldBe(200);
        (await azure.GetAsync(azure.Workspace + Version)).Status.ShouldBe(404);
        var deleted = await azure.GetAsync($"{azure.Group}/providers/Microsoft.OperationalInsights/deletedWorkspaces{Version}");
        deleted.Json.GetProperty("value").GetArrayLength().ShouldBe(1);
        (await azure.PutAsync(azure.Workspace + Version, """{"location":"westeurope"}""")).Status.ShouldBe(201);

        var after = await azure.GetAsync(azure.Workspace + Version);
        after.Property("customerId").ShouldBe(before.Property("customerId"));
        after.Property("retentionInDays").ShouldBe("90");
        (await azure.GetAsync($"{azure.Sentinel}/onboardingStates/default?api-version=2024-09-01")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Forgets_a_workspace_deleted_with_force()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        await azure.DeleteAsync($"{azure.Workspace}{Version}&force=true");
        await azure.PutAsync(azure.Workspace + Version, """{"location":"westeurope"}""");

        (await azure.GetAsync($"{azure.Sentinel}/onboardingStates/default?api-version=2024-09-01")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Says_that_the_group_is_missing()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.PutAsync(azure.Workspace + Version, """{"location":"westeurope"}""");

        answer.Status.ShouldBe(404);
        answer.Message.ShouldBe("Resource group 'rg-soc' could not be found.");
    }

    [Fact]
    public async Task Takes_a_double_slash_and_any_case()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var answer = await azure.GetAsync(azure.Host.Address + "/" + azure.Workspace[1..].Replace("resourceGroups", "resourcegroups", StringComparison.Ordinal).ToUpperInvariant() + Version);

        answer.Status.ShouldBe(200);
        answer.Value("id").ShouldBe(azure.Workspace);
    }

    [Fact]
    public async Task Answers_head_with_204_or_404()
    {
        await using var azure = await TestAzure.StartAsync();
        (await azure.SendAsync(HttpMethod.Head, azure.Group + "?api-version=2021-04-01")).Status.ShouldBe(404);

        await azure.CreateWorkspaceAsync();

        (await azure.SendAsync(HttpMethod.Head, azure.Group + "?api-version=2021-04-01")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Gives_shared_keys()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var keys = await azure.PostAsync($"{azure.Workspace}/sharedKeys?api-version=2020-08-01", "");

        keys.Value("primarySharedKey").ShouldNotBe(keys.Value("secondarySharedKey"));
    }

    [Fact]
    public async Task Lists_what_stands_in_a_group()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var listed = await azure.GetAsync($"{azure.Group}/resources?api-version=2023-07-01");

        listed.Json.GetProperty("value")[0].GetProperty("type").GetString().ShouldBe("Microsoft.OperationalInsights/workspaces");
    }

    [Fact]
    public async Task Refuses_to_delete_what_a_lock_holds()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();
        await azure.PutAsync($"{azure.Workspace}/providers/Microsoft.Authorization/locks/keep?api-version=2020-05-01", """{"properties":{"level":"CanNotDelete"}}""");

        var workspace = await azure.DeleteAsync(azure.Workspace + Version);
        var group = await azure.DeleteAsync(azure.Group + "?api-version=2021-04-01");

        workspace.Status.ShouldBe(409);
        workspace.Code.ShouldBe("ScopeLocked");
        group.Code.ShouldBe("ScopeLocked");
    }

    [Fact]
    public async Task Says_that_a_subscription_is_not_there()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.GetAsync("/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups?api-version=2021-04-01");

        answer.Code.ShouldBe("SubscriptionNotFound");
    }
}
