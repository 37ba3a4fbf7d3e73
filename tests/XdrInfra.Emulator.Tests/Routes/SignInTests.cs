using System.Net.Http.Headers;
using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class SignInTests
{
    private static byte[] Bytes(JsonElement text) => System.Buffers.Text.Base64Url.DecodeFromChars(text.GetString());

    private static Dictionary<string, string> Form(TestAzure azure) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = azure.Host.Credentials.ClientId,
        ["client_secret"] = azure.Host.Credentials.ClientSecret,
        ["scope"] = $"{TestAzure.Arm}/.default",
    };

    [Fact]
    public async Task Gives_a_signed_token_with_the_claims_that_clients_read()
    {
        await using var azure = await TestAzure.StartAsync();

        var token = await azure.TokenAsync();

        var claims = JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
        claims.GetProperty("tid").GetString().ShouldBe(azure.Host.Credentials.TenantId);
        claims.GetProperty("appid").GetString().ShouldBe(azure.Host.Credentials.ClientId);
        claims.GetProperty("aud").GetString().ShouldBe("https://management.azure.com");
        claims.GetProperty("oid").GetString().ShouldNotBeNullOrEmpty();
        claims.GetProperty("exp").GetInt64().ShouldBe((azure.Clock.GetUtcNow() + TimeSpan.FromHours(1)).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("client_secret", "wrong", 401, "invalid_client", "AADSTS7000215")]
    [InlineData("client_id", "00000000-0000-0000-0000-00000000dead", 400, "unauthorized_client", "AADSTS700016")]
    [InlineData("scope", "https://vault.azure.net/.default", 400, "invalid_resource", "AADSTS500011")]
    [InlineData("scope", "https://management.azure.com/user_impersonation", 400, "invalid_scope", "AADSTS1002012")]
    [InlineData("client_secret", "", 401, "invalid_client", "AADSTS7000218")]
    [InlineData("scope", "", 400, "invalid_request", "AADSTS900144")]
    [InlineData("grant_type", "authorization_code", 400, "unsupported_grant_type", "AADSTS70003")]
    public async Task Refuses_a_wrong_sign_in_as_Azure_does(string field, string value, int status, string error, string code)
    {
        await using var azure = await TestAzure.StartAsync();
        var form = Form(azure);
        form[field] = value;

        var answer = await azure.SignInAsync(form);

        answer.Status.ShouldBe(status);
        answer.Value("error").ShouldBe(error);
        answer.Value("error_description").ShouldStartWith(code + ": ");
    }

    [Fact]
    public async Task Refuses_another_tenant()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SignInAsync(Form(azure), tenant: "99999999-0000-0000-0000-000000000000");

        answer.Status.ShouldBe(400);
        answer.Value("error_description").ShouldStartWith("AADSTS90002: Tenant '99999999-0000-0000-0000-000000000000' not found.");
    }

    [Theory]
    [InlineData("{}", 200, "")]
    [InlineData("""{"audience":"api://other"}""", 401, "AADSTS700212")]
    [InlineData("""{"subject":"repo:example/other:ref:refs/heads/main"}""", 401, "AADSTS700213")]
    [InlineData("""{"issuer":"https://token.actions.example"}""", 401, "AADSTS700211")]
    [InlineData("""{"lifetimeSeconds":-1}""", 401, "AADSTS700024")]
    public async Task Takes_a_federated_assertion_of_the_one_outside_issuer(string wanted, int status, string code)
    {
        await using var azure = await TestAzure.StartAsync();
        var assertion = (await azure.PostAsync("/admin/federation/assertion", wanted)).Value("assertion");
        var form = Form(azure);
        form.Remove("client_secret");
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = assertion;

        var answer = await azure.SignInAsync(form);

        answer.Status.ShouldBe(status);
        answer.Text.ShouldContain(code);
    }

    [Fact]
    public async Task Answers_the_openid_configuration_without_a_token()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await Answer.ReadAsync(await azure.Client.GetAsync($"/{azure.Host.Credentials.TenantId}/v2.0/.well-known/openid-configuration"));

        answer.Value("token_endpoint").ShouldBe($"{azure.Host.Address}{azure.Host.Credentials.TenantId}/oauth2/v2.0/token");
        new Uri(answer.Value("issuer")).Host.ShouldBe("localhost");
    }

    [Fact]
    public async Task Publishes_the_key_that_its_tokens_are_signed_with()
    {
        await using var azure = await TestAzure.StartAsync();
        var token = (await azure.TokenAsync()).Split('.');

        var keys = await Answer.ReadAsync(await azure.Client.GetAsync($"/{azure.Host.Credentials.TenantId}/discovery/v2.0/keys"));

        var key = keys.Json.GetProperty("keys")[0];
        using var rsa = System.Security.Cryptography.RSA.Create(new System.Security.Cryptography.RSAParameters { Modulus = Bytes(key.GetProperty("n")), Exponent = Bytes(key.GetProperty("e")) });
        rsa.VerifyData(
            System.Text.Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(token[2]),
            System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1).ShouldBeTrue();
        JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(token[0])).GetProperty("kid").GetString().ShouldBe(key.GetProperty("kid").GetString());
    }

    [Fact]
    public async Task The_first_version_of_the_endpoint_takes_a_resource_and_says_more()
    {
        await using var azure = await TestAzure.StartAsync();
        var form = Form(azure);
        form.Remove("scope");
        form["resource"] = "https://management.core.windows.net/";
        using var content = new FormUrlEncodedContent(form);

        var answer = await Answer.ReadAsync(await azure.Client.PostAsync($"/{azure.Host.Credentials.TenantId}/oauth2/token", content));

        (answer.Status, answer.Value("resource"), answer.Json.GetProperty("expires_in").ValueKind).ShouldBe((200, "https://management.core.windows.net/", JsonValueKind.String));
    }

    [Theory]
    [InlineData("2015-01-01", JsonValueKind.Object, "graphEndpoint")]
    [InlineData("2019-05-01", JsonValueKind.Array, "resourceManager")]
    [InlineData("2020-06-01", JsonValueKind.Array, "resourceManager")]
    [InlineData("2022-09-01", JsonValueKind.Object, "resourceManager")]
    public async Task Answers_the_metadata_in_the_shape_of_each_version(string version, JsonValueKind shape, string member)
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await Answer.ReadAsync(await azure.Client.GetAsync($"/metadata/endpoints?api-version={version}"));

        answer.Json.ValueKind.ShouldBe(shape);
        (shape == JsonValueKind.Array ? answer.Json[0] : answer.Json).GetProperty(member).GetString().ShouldBe(azure.Host.Address.ToString());
    }

    [Fact]
    public async Task Refuses_a_call_without_a_token()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await Answer.ReadAsync(await azure.Client.GetAsync("/subscriptions?api-version=2022-12-01"));

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("AuthenticationFailed");
        answer.Message.ShouldBe("Authentication failed. The 'Authorization' header is missing.");
        answer.Headers["WWW-Authenticate"].ShouldContain(azure.Host.Credentials.TenantId);
    }

    [Fact]
    public async Task Refuses_a_token_for_another_audience()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Get, "/subscriptions?api-version=2022-12-01", audience: TestAzure.Graph);

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("InvalidAuthenticationTokenAudience");
    }

    [Fact]
    public async Task Refuses_an_expired_token()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.TokenAsync();
        azure.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await azure.GetAsync("/subscriptions?api-version=2022-12-01");

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("ExpiredAuthenticationToken");
    }

    [Fact]
    public async Task Refuses_a_token_that_somebody_else_signed()
    {
        await using var azure = await TestAzure.StartAsync();
        var token = await azure.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/subscriptions?api-version=2022-12-01");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token[..^8] + "AAAAAAAA");

        var answer = await azure.SendPlainAsync(request);

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("InvalidAuthenticationToken");
    }
}
