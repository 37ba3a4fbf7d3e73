using System.Security.Authentication;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.Http;

public sealed class RetryTests
{
    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Waits_as_long_as_azure_asks()
    {
        _azure.Network.Answer(429, "", ("Retry-After", "7")).Answer(200, "{}");

        await FindAsync();

        _azure.Time.Waits.ShouldBe([TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task Understands_a_date_in_retry_after()
    {
        _azure.Network.Answer(503, "", ("Retry-After", "Sat, 21 Nov 2026 12:00:09 GMT")).Answer(200, "{}");

        await FindAsync();

        _azure.Time.Waits.ShouldBe([TimeSpan.FromSeconds(9)]);
    }

    [Fact]
    public async Task Doubles_its_own_wait_when_azure_names_none()
    {
        _azure.Network.Answer(500).Answer(502).Answer(503).Answer(200, "{}");

        await FindAsync();

        _azure.Time.Waits.ShouldBe([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]);
    }

    [Fact]
    public async Task Gives_up_after_six_tries()
    {
        for (var attempt = 0; attempt < 6; attempt++)
        {
            _azure.Network.Answer(429);
        }

        (await FailureAsync()).Kind.ShouldBe(FailureKind.Throttled);
        _azure.Network.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Gives_up_at_once_when_azure_asks_for_a_wait_beyond_the_limit()
    {
        _azure.Network.Answer(429, "", ("Retry-After", "3600"));

        (await FailureAsync()).RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        _azure.Time.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tries_again_after_a_cut_connection()
    {
        _azure.Network.Break(new HttpRequestException("cut")).Break(new IOException("cut")).Answer(200, "{}");

        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Explains_a_host_that_never_answers()
    {
        for (var attempt = 0; attempt < 6; attempt++)
        {
            _azure.Network.Break(new HttpRequestException("no route"));
        }

        var failure = await FailureAsync();

        (failure.Kind, failure.Error.Message).ShouldBe((FailureKind.Unreachable, "no route"));
    }

    [Fact]
    public async Task Does_not_try_again_when_the_certificate_is_not_trusted()
    {
        _azure.Network.Break(new HttpRequestException("ssl", new AuthenticationException("not trusted")));

        (await FailureAsync()).Kind.ShouldBe(FailureKind.Untrusted);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    public async Task Does_not_repeat_what_azure_refused(int status)
    {
        _azure.Network.Answer(status);

        await FailureAsync();

        _azure.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Tries_again_when_a_success_is_not_json()
    {
        _azure.Network.Answer(200, """{"id": """).Answer(200, """{"id":"x"}""");

        (await FindAsync())!["id"]!.GetValue<string>().ShouldBe("x");
    }

    [Fact]
    public async Task Explains_an_answer_that_is_never_json()
    {
        _azure.Network.Answer(200, "<html>").Answer(200, "<html>").Answer(200, "<html>");

        (await FailureAsync()).Kind.ShouldBe(FailureKind.Malformed);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    public async Task Asks_again_when_the_refusal_of_a_read_is_not_json(int status)
    {
        _azure.Network.Answer(status, "<html>proxy</html>").Answer(200, """{"id":"x"}""");

        (await FindAsync())!["id"]!.GetValue<string>().ShouldBe("x");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Says_of_a_refusal_that_is_never_json_that_it_is_not_azures(int status)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            _azure.Network.Answer(status, "<html>\n  <h1>Proxy</h1>\n</html>", ("x-ms-request-id", "c-7"));
        }

        (await FailureAsync()).ToFinding(Model.Findings.Location.None).ToString().ShouldBe(
            $"mandatory XDR4128: The answer is not what the service documents. GET {ScriptedAzure.Workspace} answered {status} MalformedAnswer: "
            + "The body is not JSON; it begins with \"<html> <h1>Proxy</h1> </html>\". Correlation id: c-7.");
    }

    [Fact]
    public async Task Takes_a_garbled_404_for_absent_never_and_an_empty_one_always()
    {
        _azure.Network.Answer(404);

        (await FindAsync()).ShouldBeNull();
        _azure.Network.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, FailureKind.SignIn)]
    [InlineData(403, FailureKind.NoAccess)]
    public async Task Knows_by_the_status_what_a_garbled_refusal_means_where_the_status_says_enough(int status, FailureKind kind)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            _azure.Network.Answer(status, "{\"error\":{");
        }

        (await FailureAsync()).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Does_not_repeat_a_write_whose_refusal_is_not_json()
    {
        _azure.Network.Answer(400, "<html>");

        var failure = await Should.ThrowAsync<AzureFailure>(
            () => _azure.Clients.Arm.PutAsync(ScriptedAzure.Workspace, [], null, ScriptedAzure.None));

        failure.Kind.ShouldBe(FailureKind.Malformed);
        _azure.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, source.Token));
    }

    [Fact]
    public async Task Logs_method_address_status_and_correlation_but_no_query_and_no_token()
    {
        _azure.Network.Answer(200, "{}", ("x-ms-correlation-request-id", "c-9"));

        await FindAsync();

        _azure.Log.ShouldBe([$"GET https://management.azure.com{ScriptedAzure.Workspace} 200 c-9 0 ms"]);
    }

    private Task<System.Text.Json.Nodes.JsonObject?> FindAsync() => _azure.Clients.Arm.FindAsync(ScriptedAzure.Workspace, ScriptedAzure.None);

    private Task<AzureFailure> FailureAsync() => Should.ThrowAsync<AzureFailure>(FindAsync);
}
