using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class SettingTests
{
    private static string Path(TestAzure azure, string name, string version = "2024-10-01-preview") => $"{azure.Sentinel}/settings/{name}?api-version={version}";

    private static string Entities(string etag = "", string providers = "\"AzureActiveDirectory\"") =>
        $$$$$$"""{"etag":"{{{{{{etag.Replace("\"", "\\\"", StringComparison.Ordinal)}}}}}}","kind":"EntityAnalytics","properties":{"entityProviders":[{{{{{{providers}}}}}}]}}""";

    [Fact]
    public async Task Needs_the_current_etag_on_an_update()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var made = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities());

        var without = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities());
        var updated = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities(made.Value("etag")));
        var stale = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities(made.Value("etag")));

        made.Status.ShouldBe(201);
        without.Status.ShouldBe(400);
        without.Message.ShouldBe("Update request should provide ETag");
        updated.Status.ShouldBe(200);
        stale.Status.ShouldBe(409);
    }

    [Fact]
    public async Task Answers_200_to_clients_of_older_versions_that_throw_on_201()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        (await azure.PutAsync(Path(azure, "EntityAnalytics", "2022-09-01-preview"), Entities())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Is_in_no_stable_version()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.GetAsync(Path(azure, "EntityAnalytics", "2024-09-01"));

        answer.Status.ShouldBe(404);
        answer.Code.ShouldBe("InvalidResourceType");
    }

    [Fact]
    public async Task Needs_entities_before_behavior_analytics()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        const string Ueba = """{"kind":"Ueba","properties":{"dataSources":["AuditLogs"]}}""";

        var early = await azure.PutAsync(Path(azure, "Ueba"), Ueba);
        await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities());
        var later = await azure.PutAsync(Path(azure, "Ueba"), Ueba);

        early.Message.ShouldBe("Behavior analytics needs the setting 'EntityAnalytics' with at least one entity provider first.");
        later.Status.ShouldBe(201);
    }

    [Fact]
    public async Task Needs_a_sensor_for_Active_Directory()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: no-identity-sensor }\n");

        var answer = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities(providers: "\"ActiveDirectory\""));

        answer.Message.ShouldBe("The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor in the tenant.");
    }

    [Fact]
    public async Task Cannot_change_under_a_lock()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: locked-workspace }\n");

        var answer = await azure.PutAsync(Path(azure, "EntityAnalytics"), Entities());

        answer.Status.ShouldBe(409);
        answer.Code.ShouldBe("ScopeLocked");
    }
}
