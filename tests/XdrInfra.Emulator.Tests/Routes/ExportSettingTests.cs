using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class ExportSettingTests
{
    private const string Path = "/api/dataExportSettings";

    private static string Body(TestAzure azure, string id, params string[] categories) =>
        $$"""{"id":"{{id}}","workspaceProperties":{"workspaceResourceId":"{{azure.Workspace}}"},"logs":[{{string.Join(',', categories.Select(category => $$"""{"category":"{{category}}","enabled":true}"""))}}]}""";

    private static Task<Answer> PostAsync(TestAzure azure, string body, bool user = true) => azure.PostAsync(Path, body, TestAzure.Defender, user);

    [Fact]
    public async Task Takes_a_persons_token_only()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Get, Path, audience: TestAzure.Defender);

        answer.Status.ShouldBe(403);
        answer.Message.ShouldBe("Application tokens are not accepted here: sign in as a person.");
    }

    [Fact]
    public async Task Replaces_a_setting_whole()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await PostAsync(azure, Body(azure, "one", "AdvancedHunting-DeviceEvents", "CloudAppEvents"));
        await PostAsync(azure, Body(azure, "one", "AdvancedHunting-DeviceInfo"));

        var listed = await azure.SendAsync(HttpMethod.Get, Path, audience: TestAzure.Defender, user: true);

        listed.Json.GetProperty("value").GetArrayLength().ShouldBe(1);
        listed.Json.GetProperty("value")[0].GetProperty("logs").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData(new[] { "AdvancedHunting-EmailEvents" }, "Category 'AdvancedHunting-EmailEvents' is not supported.")]
    [InlineData(new[] { "AdvancedHunting-CloudAppEvents", "UrlClickEvents" }, "Categories AdvancedHunting-CloudAppEvents, UrlClickEvents are not supported.")]
    public async Task Refuses_categories_that_only_the_portal_sets(string[] categories, string message)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        (await PostAsync(azure, Body(azure, "one", categories))).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Refuses_a_sixth_setting()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { exportSettings: 5 }\n");

        (await PostAsync(azure, Body(azure, "sixth", "AdvancedHunting-DeviceEvents"))).Message.ShouldBe("The maximum number of export settings, 5, is reached.");
    }

    [Fact]
    public async Task Shows_what_the_portal_has_set_and_refuses_it_when_it_is_sent_back()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.Host.Portal.ConnectEventsAsync(azure.Workspace, ["EmailEvents", "DeviceEvents"], CancellationToken.None);

        var listed = await azure.SendAsync(HttpMethod.Get, Path, audience: TestAzure.Defender, user: true);
        var setting = listed.Json.GetProperty("value")[0];

        setting.GetProperty("id").GetString().ShouldBe("SentinelExportSettings-law-soc");
        (await PostAsync(azure, setting.GetRawText())).Message.ShouldBe("Category 'AdvancedHunting-EmailEvents' is not supported.");
    }
}
