using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Pipeline;

public sealed class FaultTests
{
    private const string Path = "/subscriptions?api-version=2022-12-01";

    private static Task<TestAzure> StartAsync(string fault) => TestAzure.StartAsync($"version: 1\nfaults: [{{ path: /subscriptions*, {fault} }}]\n");

    [Fact]
    public async Task Throttles_as_often_as_it_is_told_and_says_when_to_come_back()
    {
        await using var azure = await StartAsync("status: 429, retryAfter: 7, times: 2");

        var first = await azure.GetAsync(Path);
        var second = await azure.GetAsync(Path);
        var third = await azure.GetAsync(Path);

        first.Status.ShouldBe(429);
        first.Headers["Retry-After"].ShouldBe("7");
        second.Status.ShouldBe(429);
        third.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Leaves_Retry_After_out_when_it_is_not_asked_for()
    {
        await using var azure = await StartAsync("status: 429");

        (await azure.GetAsync(Path)).Headers.Keys.ShouldNotContain("Retry-After");
    }

    [Fact]
    public async Task Strikes_after_the_requests_that_pass_first()
    {
        await using var azure = await StartAsync("status: 503, after: 1, times: 1");

        (await azure.GetAsync(Path)).Status.ShouldBe(200);
        (await azure.GetAsync(Path)).Status.ShouldBe(503);
        (await azure.GetAsync(Path)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Cuts_the_connection_in_the_body()
    {
        await using var azure = await StartAsync("kind: cut, times: 1");
        await azure.TokenAsync();

        await Should.ThrowAsync<HttpRequestException>(() => azure.GetAsync(Path));
        (await azure.GetAsync(Path)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Breaks_the_json()
    {
        await using var azure = await StartAsync("kind: malformed");

        var answer = await azure.GetAsync(Path);

        answer.Status.ShouldBe(200);
        Should.Throw<System.Text.Json.JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task Gives_an_id_for_support_and_keeps_the_clients_own()
    {
        await using var azure = await TestAzure.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("x-ms-client-request-id", "mine");

        var answer = await azure.SendPlainAsync(request);

        Guid.TryParse(answer.Headers["x-ms-request-id"], out _).ShouldBeTrue();
        answer.Headers["x-ms-client-request-id"].ShouldBe("mine");
    }
}
