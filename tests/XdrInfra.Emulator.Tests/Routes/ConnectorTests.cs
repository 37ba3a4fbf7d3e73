using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class ConnectorTests
{
    private static string Path(TestAzure azure, string version = "2025-07-01-preview", string id = "xdr") => $"{azure.Sentinel}/dataConnectors/{id}?api-version={version}";

    private static string Body(TestAzure azure, string? etag = null) =>
        $$$$$$"""{"kind":"MicrosoftThreatProtection","etag":"{{{{{{etag}}}}}}","properties":{"tenantId":"{{{{{{azure.Host.Credentials.TenantId}}}}}}","dataTypes":{"incidents":{"state":"Enabled"},"alerts":{"state":"Enabled"}}}}""";

    [Fact]
    public async Task Connects_updates_and_disconnects()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        (await azure.PutAsync(Path(azure), Body(azure))).Status.ShouldBe(201);
        (await azure.PutAsync(Path(azure), Body(azure))).Status.ShouldBe(200);
        (await azure.DeleteAsync(Path(azure))).Status.ShouldBe(200);
        (await azure.DeleteAsync(Path(azure))).Status.ShouldBe(204);
    }

    [Theory]
    [InlineData("2024-09-01")]
    [InlineData("2025-09-01")]
    public async Task Refuses_the_kind_in_a_stable_version(string version)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PutAsync(Path(azure, version), Body(azure));

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe($"Connector kind 'MicrosoftThreatProtection' is not supported in api-version: '{version}'");
    }

    [Fact]
    public async Task Hides_alerts_from_versions_that_do_not_know_them_and_keeps_them()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.PutAsync(Path(azure), Body(azure));
        var old = $$$$$$"""{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{{{{{azure.Host.Credentials.TenantId}}}}}}","dataTypes":{"incidents":{"state":"Enabled"}}}}""";

        var written = await azure.PutAsync(Path(azure, "2022-10-01-preview"), old);
        var read = await azure.GetAsync(Path(azure));

        written.Properties.GetProperty("dataTypes").TryGetProperty("alerts", out _).ShouldBeFalse();
        read.Properties.GetProperty("dataTypes").GetProperty("alerts").GetProperty("state").GetString().ShouldBe("Enabled");
    }

    [Fact]
    public async Task Takes_no_etag_and_the_current_one_but_not_a_stale_one()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var first = (await azure.PutAsync(Path(azure), Body(azure))).Value("etag");
        (await azure.PutAsync(Path(azure), Body(azure, first.Replace("\"", "\\\"", StringComparison.Ordinal)))).Status.ShouldBe(200);

        var stale = await azure.PutAsync(Path(azure), Body(azure, first.Replace("\"", "\\\"", StringComparison.Ordinal)));

        stale.Status.ShouldBe(409);
        stale.Message.ShouldBe("Newer instance of data connector 'xdr' exists for workspace 'law-soc' (Etag does not match). Data was not saved.");
    }

    [Theory]
    [InlineData("no-license", 401, "InvalidLicense", "License is invalid")]
    [InlineData("no-consent", 401, "InvalidLicense", "Missing consent")]
    [InlineData("guest", 401, "Unauthorized", "Access denied: the caller must be Security Administrator and a member, not a guest, of the workspace's tenant.")]
    [InlineData("portal-primary", 400, "BadRequest", "The workspace is enabled through the Microsoft Threat Protection Portal. Changes to the connector in Microsoft Sentinel are disabled.")]
    public async Task Refuses_in_a_world_where_Azure_refuses(string preset, int status, string code, string message)
    {
        await using var azure = await TestAzure.OnboardedAsync($"version: 1\nworld: {{ preset: {preset} }}\n");

        var answer = await azure.PutAsync(Path(azure), Body(azure));

        answer.Status.ShouldBe(status);
        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Wraps_its_errors_as_json_in_json()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: no-license }\n");

        var answer = await azure.PutAsync(Path(azure), Body(azure));

        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("""{"error":{"code":"InvalidLicense","message":"License is invalid"}}""");
    }

    [Fact]
    public async Task Lets_a_person_connect_where_apps_lack_consent()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: no-consent }\n");

        var answer = await azure.SendAsync(HttpMethod.Put, Path(azure), Body(azure), user: true);

        answer.Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("default", "Valid", "Valid")]
    [InlineData("no-license", "Valid", "Invalid")]
    [InlineData("no-consent", "Valid", "Unknown")]
    [InlineData("not-security-administrator", "Invalid", "Valid")]
    public async Task Tells_the_requirements_beforehand(string preset, string authorization, string license)
    {
        await using var azure = await TestAzure.OnboardedAsync($"version: 1\nworld: {{ preset: {preset} }}\n");

        var answer = await azure.PostAsync(
            $"{azure.Sentinel}/dataConnectorsCheckRequirements?api-version=2025-07-01-preview",
            $$$$$$"""{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{{{{{azure.Host.Credentials.TenantId}}}}}}"}}""");

        answer.Value("authorizationState").ShouldBe(authorization);
        answer.Value("licenseState").ShouldBe(license);
    }

    [Fact]
    public async Task Is_connected_by_the_portal_on_a_primary_workspace()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: portal-primary }\n");

        var listed = await azure.GetAsync($"{azure.Sentinel}/dataConnectors?api-version=2025-07-01-preview");
        var hidden = await azure.GetAsync($"{azure.Sentinel}/dataConnectors?api-version=2025-09-01");

        listed.Json.GetProperty("value")[0].GetProperty("kind").GetString().ShouldBe("MicrosoftThreatProtection");
        hidden.Json.GetProperty("value").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_another_tenant()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PutAsync(Path(azure), Body(azure).Replace(azure.Host.Credentials.TenantId, "00000000-0000-0000-0000-000000000009", StringComparison.Ordinal));

        answer.Message.ShouldBe($"The tenant '00000000-0000-0000-0000-000000000009' is not the tenant of the workspace, '{azure.Host.Credentials.TenantId}'.");
    }

    [Fact]
    public async Task Says_not_onboarded_before_Sentinel_is_on_and_for_a_while_after()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { onboardingDelay: 30s }\n");
        var early = await azure.GetAsync(Path(azure));
        azure.Clock.Advance(TimeSpan.FromSeconds(30));

        early.Status.ShouldBe(400);
        early.Message.ShouldBe("Workspace 'law-soc' is not onboarded to Microsoft Sentinel. Please onboard through the portal or use the OnboardingStates ARM api to onboard to Sentinel.");
        (await azure.GetAsync(Path(azure))).Status.ShouldBe(404);
    }
}
