using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>The one person signs in the ways that need no browser.</summary>
public sealed class PersonSignInTests
{
    [Fact]
    public async Task A_password_gives_what_a_persons_client_keeps()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SignInAsync(Password(azure));

        var identity = Claims(answer.Value("id_token"));
        (identity.GetProperty("aud").GetString(), identity.GetProperty("preferred_username").GetString()).ShouldBe((azure.Host.Credentials.ClientId, azure.Host.Credentials.UserName));
        JsonSerializer.Deserialize<JsonElement>(Bytes(answer.Value("client_info"))).GetProperty("utid").GetString().ShouldBe(azure.Host.Credentials.TenantId);
    }

    [Fact]
    public async Task A_refresh_token_gives_a_token_for_another_service()
    {
        await using var azure = await TestAzure.StartAsync();
        var refresh = (await azure.SignInAsync(Password(azure))).Value("refresh_token");

        var answer = await azure.SignInAsync(new() { ["grant_type"] = "refresh_token", ["client_id"] = azure.Host.Credentials.ClientId, ["refresh_token"] = refresh, ["scope"] = $"{TestAzure.Graph}/.default" });

        Claims(answer.Value("access_token")).GetProperty("aud").GetString().ShouldBe(TestAzure.Graph);
    }

    [Fact]
    public async Task A_refresh_token_opens_nothing_itself()
    {
        await using var azure = await TestAzure.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/subscriptions?api-version=2022-12-01");
        request.Headers.Authorization = new("Bearer", (await azure.SignInAsync(Password(azure))).Value("refresh_token"));

        (await azure.SendPlainAsync(request)).Code.ShouldBe("InvalidAuthenticationTokenAudience");
    }

    [Fact]
    public async Task A_device_code_is_approved_at_once()
    {
        await using var azure = await TestAzure.StartAsync();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = azure.Host.Credentials.ClientId, ["scope"] = $"{TestAzure.Defender}/.default" });
        var code = await Answer.ReadAsync(await azure.Client.PostAsync($"/{azure.Host.Credentials.TenantId}/oauth2/v2.0/devicecode", content));

        var answer = await azure.SignInAsync(new()
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
            ["client_id"] = azure.Host.Credentials.ClientId,
            ["device_code"] = code.Value("device_code"),
            ["scope"] = $"{TestAzure.Defender}/.default",
        });

        Claims(answer.Value("access_token")).GetProperty("idtyp").GetString().ShouldBe("user");
    }

    [Theory]
    [InlineData("refresh_token")]
    [InlineData("urn:ietf:params:oauth:grant-type:device_code")]
    public async Task A_made_up_code_is_refused(string grant)
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SignInAsync(new()
        {
            ["grant_type"] = grant,
            ["client_id"] = azure.Host.Credentials.ClientId,
            [grant == "refresh_token" ? grant : "device_code"] = await azure.TokenAsync(),
            ["scope"] = $"{TestAzure.Arm}/.default",
        });

        (answer.Status, answer.Value("error")).ShouldBe((400, "invalid_grant"));
    }

    [Fact]
    public async Task Every_account_is_managed_by_the_tenant()
    {
        await using var azure = await TestAzure.StartAsync();

        (await Answer.ReadAsync(await azure.Client.GetAsync($"/common/userrealm/{azure.Host.Credentials.UserName}?api-version=1.0"))).Value("account_type").ShouldBe("Managed");
    }

    private static Dictionary<string, string> Password(TestAzure azure) => new()
    {
        ["grant_type"] = "password",
        ["client_id"] = azure.Host.Credentials.ClientId,
        ["username"] = azure.Host.Credentials.UserName,
        ["password"] = azure.Host.Credentials.UserPassword,
        ["scope"] = $"{TestAzure.Arm}/.default openid profile offline_access",
    };

    private static JsonElement Claims(string token) => JsonSerializer.Deserialize<JsonElement>(Bytes(token.Split('.')[1]));

    private static byte[] Bytes(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
