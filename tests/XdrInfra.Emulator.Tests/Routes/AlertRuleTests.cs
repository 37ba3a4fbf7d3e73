using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class AlertRuleTests
{
    private const string Version = "?api-version=2024-09-01";

    private static string Rule(string product = "Azure Advanced Threat Protection", string extra = "") =>
        $$$$$$"""{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"Identity","enabled":true,"productFilter":"{{{{{{product}}}}}}"{{{{{{extra}}}}}}}}""";

    [Fact]
    public async Task Lists_rules_in_pages_with_a_link_to_the_next()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        for (var i = 0; i < 12; i++)
        {
            await azure.PutAsync($"{azure.Sentinel}/alertRules/rule{i:00}{Version}", Rule());
        }

        var first = await azure.GetAsync($"{azure.Sentinel}/alertRules{Version}");
        var second = await azure.GetAsync(new Uri(first.Value("nextLink")).PathAndQuery);

        first.Json.GetProperty("value").GetArrayLength().ShouldBe(10);
        second.Json.GetProperty("value").GetArrayLength().ShouldBe(2);
        second.Json.TryGetProperty("nextLink", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Replaces_a_rule_whole()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.PutAsync($"{azure.Sentinel}/alertRules/one{Version}", Rule(extra: ",\"severitiesFilter\":[\"High\"]"));

        var answer = await azure.PutAsync($"{azure.Sentinel}/alertRules/one{Version}", Rule());

        answer.Properties.GetProperty("severitiesFilter").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"x","enabled":true}}""", "The rule needs 'properties.productFilter'.")]
    [InlineData("""{"kind":"Magic","properties":{}}""", "The rule kind 'Magic' is not one of MicrosoftSecurityIncidentCreation, Scheduled, NRT, Fusion.")]
    public async Task Refuses_what_lacks_a_required_property(string body, string message)
    {
        await using var azure = await TestAzure.OnboardedAsync();

        (await azure.PutAsync($"{azure.Sentinel}/alertRules/one{Version}", body)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Refuses_a_stale_etag_with_the_sentence_of_the_service()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.PutAsync($"{azure.Sentinel}/alertRules/one{Version}", Rule());

        var answer = await azure.PutAsync($"{azure.Sentinel}/alertRules/one{Version}", Rule().Replace("{\"kind\"", "{\"etag\":\"\\\"old\\\"\",\"kind\"", StringComparison.Ordinal));

        answer.Status.ShouldBe(409);
        answer.Message.ShouldBe("Newer instance of rule 'one' exists for workspace 'law-soc' (Etag does not match). Data was not saved.");
    }
}
