using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>Queries of one caller in thirty seconds.</summary>
public sealed class QueryQuotaTests
{
    [Fact]
    public async Task The_first_query_too_many_is_throttled_and_passes_half_a_minute_later()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { queryLimit: 3 }\n");

        var first = new List<int>();
        for (var asked = 0; asked < 4; asked++)
        {
            first.Add((await AskAsync(azure)).Status);
        }

        azure.Clock.Advance(TimeSpan.FromSeconds(30));
        var later = await AskAsync(azure);

        first.ShouldBe([200, 200, 200, 429]);
        later.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Each_caller_has_a_quota_of_its_own()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { queryLimit: 1 }\n");

        (await AskAsync(azure)).Status.ShouldBe(200);
        (await AskAsync(azure, user: true)).Status.ShouldBe(200);

        var answer = await AskAsync(azure);
        (answer.Status, answer.Code, answer.Message).ShouldBe((429, "ThrottledError", "More than 1 queries were asked within 30 seconds."));
    }

    [Fact]
    public async Task Two_hundred_pass_where_nobody_says_otherwise()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        for (var asked = 0; asked < 200; asked++)
        {
            (await AskAsync(azure)).Status.ShouldBe(200);
        }

        (await AskAsync(azure)).Status.ShouldBe(429);
    }

    private static async Task<Answer> AskAsync(TestAzure azure, bool user = false)
    {
        var customer = (await azure.GetAsync($"{azure.Workspace}?api-version=2023-09-01")).Property("customerId");
        return await azure.SendAsync(HttpMethod.Post, $"/v1/workspaces/{customer}/query", """{"query":"print 1"}""", TestAzure.Logs, user);
    }
}
