using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>The person's sign-in by a code, and what identity libraries keep of it.</summary>
public sealed class DeviceCodeTests
{
    private const string Client = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private const string Defender = "https://api.securitycenter.microsoft.com/.default";

    [Theory]
    [InlineData("device_code")]
    [InlineData("urn:ietf:params:oauth:grant-type:device_code")]
    public async Task Gives_the_persons_token_for_a_code(string grant)
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SignInAsync(Grant(grant, "device_code", await CodeAsync(azure)));

        answer.Status.ShouldBe(200);
        answer.Value("id_token").ShouldNotBeNullOrEmpty();
        answer.Value("client_info").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Gives_another_token_for_a_refresh_token()
    {
        await using var azure = await TestAzure.StartAsync();
        var first = await azure.SignInAsync(Grant("device_code", "device_code", await CodeAsync(azure)));

        var second = await azure.SignInAsync(Grant("refresh_token", "refresh_token", first.Value("refresh_token") ?? ""));

        second.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Refuses_a_code_that_is_too_old()
    {
        await using var azure = await TestAzure.StartAsync();
        var code = await CodeAsync(azure);
        azure.Clock.Advance(TimeSpan.FromMinutes(16));

        var answer = await azure.SignInAsync(Grant("device_code", "device_code", code));

        answer.Status.ShouldBe(400);
        answer.Value("error_description").ShouldStartWith("AADSTS70000: ");
    }

    [Fact]
    public async Task Takes_no_access_token_for_a_code()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SignInAsync(Grant("device_code", "device_code", await azure.TokenAsync()));

        answer.Value("error").ShouldBe("invalid_grant");
    }

    private static Dictionary<string, string> Grant(string grant, string name, string value) => new()
    {
        ["grant_type"] = grant,
        ["client_id"] = Client,
        ["scope"] = $"{Defender} offline_access openid profile",
        [name] = value,
    };

    private static async Task<string> CodeAsync(TestAzure azure)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = Client, ["scope"] = Defender });
        using var answer = await azure.Client.PostAsync($"/{azure.Host.Credentials.TenantId}/oauth2/v2.0/devicecode", form);
        using var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("device_code").GetString() ?? "";
    }
}
