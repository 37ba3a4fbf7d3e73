using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class GraphTests
{
    private static Task<Answer> GetAsync(TestAzure azure, string path, bool user = false) => azure.SendAsync(HttpMethod.Get, path, audience: TestAzure.Graph, user: user);

    [Fact]
    public async Task Shows_the_organisation()
    {
        await using var azure = await TestAzure.StartAsync();

        (await GetAsync(azure, "/v1.0/organization")).Json.GetProperty("value")[0].GetProperty("id").GetString().ShouldBe(azure.Host.Credentials.TenantId);
    }

    [Theory]
    [InlineData("default", 1)]
    [InlineData("no-license", 0)]
    public async Task Shows_the_license(string preset, int count)
    {
        await using var azure = await TestAzure.StartAsync($"version: 1\nworld: {{ preset: {preset} }}\n");

        (await GetAsync(azure, "/v1.0/subscribedSkus")).Json.GetProperty("value").GetArrayLength().ShouldBe(count);
    }

    [Fact]
    public async Task Tells_a_guest_from_a_member()
    {
        await using var azure = await TestAzure.StartAsync("version: 1\nworld: { preset: guest }\n");

        (await GetAsync(azure, "/v1.0/me", user: true)).Value("userType").ShouldBe("Guest");
        (await GetAsync(azure, "/v1.0/me")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Refuses_a_filter_that_it_does_not_know()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await GetAsync(azure, "/v1.0/security/incidents?$filter=contains(displayName,'x')");

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe("Invalid filter clause: 'contains(displayName,'x')'.");
    }

    [Fact]
    public async Task Does_not_find_an_unknown_incident()
    {
        await using var azure = await TestAzure.StartAsync();

        (await GetAsync(azure, "/v1.0/security/incidents/999999999")).Message.ShouldBe("The incident '999999999' was not found.");
    }
}
