using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.Arm;

public sealed class ArmClientTests
{
    private const string Rules = ScriptedAzure.Workspace + "/providers/Microsoft.SecurityInsights/alertRules";

    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Sends_the_api_version_of_the_table()
    {
        _azure.Network.Answer(200, "{}");

        await _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, ScriptedAzure.None);

        _azure.Network.Requests.ShouldBe([$"GET {ScriptedAzure.Workspace}?api-version=2023-09-01"]);
    }

    [Fact]
    public async Task Keeps_an_api_version_that_the_path_names()
    {
        _azure.Network.Answer(200, "{}");

        await _azure.Clients.Arm.FindAsync($"{ScriptedAzure.Workspace}?api-version=2025-07-01", ScriptedAzure.None);

        _azure.Network.Requests.ShouldBe([$"GET {ScriptedAzure.Workspace}?api-version=2025-07-01"]);
    }

    [Fact]
    public async Task Asks_for_a_token_of_resource_manager()
    {
        _azure.Network.Answer(200, "{}");

        await _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, ScriptedAzure.None);

        _azure.Credential.Scopes.ShouldBe(["https://management.azure.com/.default"]);
        _azure.Network.Messages[0].Headers.Authorization!.Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task Absent_is_null()
    {
        _azure.Network.Answer(404, """{"error":{"code":"ResourceNotFound","message":"m"}}""");

        (await _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, ScriptedAzure.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(403, "AuthorizationFailed", FailureKind.NoAccess)]
    [InlineData(404, "SubscriptionNotFound", FailureKind.NotFound)]
    [InlineData(404, "InvalidResourceType", FailureKind.ApiVersion)]
    public async Task No_access_and_wrong_address_are_never_absent(int status, string code, FailureKind kind)
    {
        _azure.Network.Answer(status, $$$"""{"error":{"code":"{{{code}}}","message":"m"}}""");

        (await Should.ThrowAsync<AzureFailure>(() => _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, ScriptedAzure.None))).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Lists_every_page()
    {
        _azure.Network
            .Answer(200, $$"""{"value":[{"name":"a"}],"nextLink":"https://management.azure.com{{Rules}}?api-version=2024-09-01&$skipToken=1"}""")
            .Answer(200, """{"value":[{"name":"b"}]}""");

        (await ListAsync()).ShouldBe(["a", "b"]);
        _azure.Network.Requests[1].ShouldEndWith("$skipToken=1");
    }

    [Fact]
    public async Task Does_not_follow_a_page_to_another_host()
    {
        _azure.Network.Answer(200, """{"value":[],"nextLink":"https://evil.example.com/next"}""");

        (await Should.ThrowAsync<AzureFailure>(ListAsync)).Error.Message.ShouldBe(
            "It links to 'evil.example.com', which is not the service's own host.");
    }

    [Fact]
    public async Task Returns_what_a_write_answered()
    {
        _azure.Network.Answer(201, """{"id":"x","etag":"\"1\""}""");

        var answer = await PutAsync();

        answer["etag"]!.GetValue<string>().ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Follows_an_operation_and_reads_the_result()
    {
        _azure.Network
            .Answer(202, "", ("Azure-AsyncOperation", "https://management.azure.com/op?api-version=1"), ("Retry-After", "3"))
            .Answer(200, """{"status":"InProgress"}""")
            .Answer(200, """{"status":"Succeeded"}""")
            .Answer(200, """{"id":"x"}""");

        (await PutAsync())["id"]!.GetValue<string>().ShouldBe("x");
        _azure.Network.Requests[^1].ShouldBe($"GET {ScriptedAzure.Workspace}?api-version=2023-09-01");
        _azure.Time.Waits.ShouldBe([TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(200)]);
    }

    [Fact]
    public async Task Follows_a_location_until_it_stops_answering_202()
    {
        _azure.Network.Answer(202, "", ("Location", "/op?api-version=1")).Answer(202).Answer(200, "{}").Answer(200, """{"id":"x"}""");

        (await PutAsync())["id"]!.GetValue<string>().ShouldBe("x");
    }

    [Fact]
    public async Task Reads_again_until_the_provisioning_state_is_final()
    {
        _azure.Network
            .Answer(201, """{"properties":{"provisioningState":"Creating"}}""")
            .Answer(200, """{"properties":{"provisioningState":"Creating"}}""")
            .Answer(200, """{"properties":{"provisioningState":"Succeeded"}}""")
            .Answer(200, """{"id":"x"}""");

        (await PutAsync())["id"]!.GetValue<string>().ShouldBe("x");
    }

    [Fact]
    public async Task An_operation_that_fails_says_why()
    {
        _azure.Network
            .Answer(202, "", ("Azure-AsyncOperation", "/op?api-version=1"))
            .Answer(200, """{"status":"Failed","error":{"code":"ScopeLocked","message":"It is locked."}}""");

        (await Should.ThrowAsync<AzureFailure>(PutAsync)).Kind.ShouldBe(FailureKind.Locked);
    }

    [Fact]
    public async Task An_operation_that_never_ends_meets_its_limit()
    {
        _azure.Network.Answer(202, "", ("Azure-AsyncOperation", "/op?api-version=1"));
        for (var poll = 0; poll < 7; poll++)
        {
            _azure.Network.Answer(200, """{"status":"Running"}""");
        }

        var failure = await Should.ThrowAsync<AzureFailure>(
            () => _azure.Clients.Arm.PutAsync(ScriptedAzure.Workspace, [], TimeSpan.FromSeconds(10), ScriptedAzure.None));

        (failure.Kind, failure.Error.Message).ShouldBe((FailureKind.TimedOut, "It still runs after 10 seconds."));
    }

    [Fact]
    public async Task A_token_never_follows_an_operation_to_another_host()
    {
        _azure.Network.Answer(202, "", ("Location", "https://evil.example.com/op"));

        (await Should.ThrowAsync<AzureFailure>(PutAsync)).Kind.ShouldBe(FailureKind.Malformed);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(204, false)]
    [InlineData(404, false)]
    public async Task A_delete_says_whether_there_was_anything(int status, bool existed)
    {
        _azure.Network.Answer(status);

        (await _azure.Clients.Arm.DeleteAsync(ScriptedAzure.Workspace, null, ScriptedAzure.None)).ShouldBe(existed);
    }

    private Task<JsonObject> PutAsync() => _azure.Clients.Arm.PutAsync(ScriptedAzure.Workspace, [], null, ScriptedAzure.None);

    private async Task<List<string>> ListAsync()
    {
        var names = new List<string>();
        await foreach (var item in _azure.Clients.Arm.ListAsync(Rules, ScriptedAzure.None))
        {
            names.Add(item["name"]!.GetValue<string>());
        }

        return names;
    }
}
