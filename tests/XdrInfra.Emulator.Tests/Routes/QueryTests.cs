using System.Net.Http.Headers;
using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class QueryTests
{
    private static async Task<string> PathAsync(TestAzure azure) =>
        $"/v1/workspaces/{(await azure.GetAsync($"{azure.Workspace}?api-version=2023-09-01")).Property("customerId")}/query";

    private static async Task<Answer> AskAsync(TestAzure azure, string query, string? timespan = null) => await azure.PostAsync(
        await PathAsync(azure), JsonSerializer.Serialize(new { query, timespan }), TestAzure.Logs);

    private static async Task<TestAzure> StreamingAsync()
    {
        var azure = await TestAzure.OnboardedAsync();
        await azure.Host.Portal.ConnectEventsAsync(azure.Workspace, ["DeviceEvents", "EmailEvents"], CancellationToken.None);
        await azure.Host.AdvanceAsync(azure.Clock.GetUtcNow(), CancellationToken.None);
        return azure;
    }

    [Fact]
    public async Task Answers_in_the_shape_of_the_service()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await AskAsync(azure, "print Answer = 42");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("tables")[0].GetRawText().ShouldBe("""{"name":"PrimaryResult","columns":[{"name":"Answer","type":"long"}],"rows":[[42]]}""");
    }

    [Fact]
    public async Task Finds_events_of_the_selected_tables_and_no_others()
    {
        await using var azure = await StreamingAsync();

        var chosen = await AskAsync(azure, "DeviceEvents | count");
        var other = await AskAsync(azure, "DeviceInfo | count");

        chosen.Json.GetProperty("tables")[0].GetProperty("rows")[0][0].GetInt64().ShouldBeGreaterThan(100);
        other.Json.GetProperty("tables")[0].GetProperty("rows")[0][0].GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Holds_the_same_rows_after_a_restart()
    {
        await using var azure = await StreamingAsync();
        const string Query = "DeviceEvents | summarize N = count(), Last = max(TimeGenerated), Ids = dcount(ReportId)";
        var before = await AskAsync(azure, Query);

        await azure.RestartAsync();

        (await AskAsync(azure, Query)).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task Now_is_the_clock_of_the_emulator()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await AskAsync(azure, "print now()");

        answer.Json.GetProperty("tables")[0].GetProperty("rows")[0][0].GetDateTime().ShouldBe(azure.Host.Clock.Now.UtcDateTime);
    }

    [Theory]
    [InlineData("SecurityIncident | where", "SyntaxError", "SYN0002")]
    [InlineData("NoSuchTable | take 1", "SemanticError", "SEM0100")]
    public async Task Says_where_a_query_is_wrong(string query, string kind, string code)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await AskAsync(azure, query);

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("BadArgumentError");
        var inner = answer.Json.GetProperty("error").GetProperty("innererror");
        inner.GetProperty("code").GetString().ShouldBe(kind);
        inner.GetProperty("innererror").GetProperty("code").GetString().ShouldBe(code);
        inner.GetProperty("innererror").GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("NoSuchTable | take 1", "Failed to resolve table or column expression named 'NoSuchTable'. There is no table 'NoSuchTable' in this workspace. (KQL0102)")]
    [InlineData("SecurityIncident | where Sevrity == 'High'", "Failed to resolve scalar expression named 'Sevrity'. There is no column or variable 'Sevrity' here. Did you mean 'Severity'? (KQL0103)")]
    public async Task Says_the_words_by_which_clients_tell_a_missing_table_from_a_mistyped_column(string query, string message)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await AskAsync(azure, query);

        answer.Json.GetProperty("error").GetProperty("innererror").GetProperty("innererror").GetProperty("message").GetString().ShouldBe(message);
    }

    [Fact]
    public async Task Answers_204_while_the_workspace_has_nothing_at_all()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        (await AskAsync(azure, "Usage | take 1")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Answers_200_without_a_body_when_the_content_type_is_missing()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, await PathAsync(azure)) { Content = new ByteArrayContent("{\"query\":\"print 1\"}"u8.ToArray()) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await azure.TokenAsync(TestAzure.Logs));

        var answer = await azure.SendPlainAsync(request);

        answer.Status.ShouldBe(200);
        answer.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_token_for_another_audience_with_403()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PostAsync(await PathAsync(azure), """{"query":"print 1"}""");

        answer.Status.ShouldBe(403);
        answer.Code.ShouldBe("InvalidAuthenticationTokenAudience");
    }

    [Fact]
    public async Task Does_not_find_an_unknown_workspace()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PostAsync("/v1/workspaces/00000000-0000-0000-0000-000000000001/query", """{"query":"print 1"}""", TestAzure.Logs);

        answer.Status.ShouldBe(404);
        answer.Code.ShouldBe("PathNotFoundError");
    }

    [Fact]
    public async Task Answers_a_batch_by_id()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var workspace = (await PathAsync(azure)).Split('/')[3];
        var batch = $$$"""
            {"requests":[
              {"id":"a","method":"POST","path":"/query","workspace":"{{{workspace}}}","headers":{},"body":{"query":"print 1"}},
              {"id":"b","method":"POST","path":"/query","workspace":"{{{workspace}}}","headers":{},"body":{"query":"Nothing"}}]}
            """;

        var answer = await azure.PostAsync("/v1/$batch", batch, TestAzure.Logs);

        answer.Json.GetProperty("responses").EnumerateArray().Select(one => $"{one.GetProperty("id")} {one.GetProperty("status")}").ShouldBe(["a 200", "b 400"]);
    }

    [Fact]
    public async Task Says_in_a_200_that_it_has_a_part_only()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nfaults: [{ path: /v1/*, kind: partial }]\n");

        var answer = await AskAsync(azure, "range x from 1 to 4 step 1");

        answer.Status.ShouldBe(200);
        answer.Code.ShouldBe("PartialError");
        answer.Json.GetProperty("tables")[0].GetProperty("rows").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Limits_the_rows_to_the_timespan()
    {
        await using var azure = await StreamingAsync();

        var all = await AskAsync(azure, "DeviceEvents | count", "P20D");
        var day = await AskAsync(azure, "DeviceEvents | count", "P1D");

        day.Json.GetProperty("tables")[0].GetProperty("rows")[0][0].GetInt64()
            .ShouldBeLessThan(all.Json.GetProperty("tables")[0].GetProperty("rows")[0][0].GetInt64());
    }
}
