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
