using System.Text.Json.Nodes;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class ContentTests
{
    private const string Version = "?api-version=2024-09-01";
    private const string Solution = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    private static string Deployment(TestAzure azure) => $"{azure.Group}/providers/Microsoft.Resources/deployments/content-xdr?api-version=2021-04-01";

    private static async Task<string> TemplateAsync(TestAzure azure, bool cleaned)
    {
        var package = await azure.GetAsync($"{azure.Sentinel}/contentProductPackages/{Solution}{Version}");
        var template = JsonNode.Parse(package.Properties.GetProperty("packagedContent").GetRawText())!.AsObject();
        foreach (var resource in cleaned ? template["resources"]!.AsArray() : [])
        {
            if (resource!["properties"]!["mainTemplate"] is JsonObject main)
            {
                main["metadata"]!["postDeployment"] = null;
            }
        }

        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["mode"] = "Incremental",
                ["template"] = template,
                ["parameters"] = new JsonObject
                {
                    ["workspace"] = new JsonObject { ["value"] = "law-soc" },
                    ["workspace-location"] = new JsonObject { ["value"] = "westeurope" },
                },
            },
        }.ToJsonString();
    }

    [Fact]
    public async Task Lists_the_catalogue_over_pages_without_the_templates()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var first = await azure.GetAsync($"{azure.Sentinel}/contentProductPackages{Version}");
        var second = await azure.GetAsync(new Uri(first.Value("nextLink")).PathAndQuery);

        first.Json.GetProperty("value")[0].GetProperty("properties").TryGetProperty("packagedContent", out _).ShouldBeFalse();
        second.Json.GetProperty("value").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Installs_a_solution_with_its_content_by_deployment()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var started = await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true));
        var running = await azure.GetAsync(new Uri(started.Headers["Azure-AsyncOperation"]).PathAndQuery);
        azure.Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await azure.GetAsync(new Uri(started.Headers["Azure-AsyncOperation"]).PathAndQuery);

        started.Status.ShouldBe(201);
        running.Value("status").ShouldBe("Running");
        ended.Value("status").ShouldBe("Succeeded");
        (await azure.GetAsync($"{azure.Sentinel}/contentPackages/{Solution}{Version}")).Property("version").ShouldBe("3.0.11");
        (await azure.GetAsync($"{azure.Sentinel}/contentTemplates{Version}")).Json.GetProperty("value").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task Refuses_the_characters_that_the_catalogue_ships()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: false));

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("InvalidRequestContent");
    }

    [Fact]
    public async Task Fails_while_another_package_owns_the_content_and_works_when_it_is_gone()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: orphaned-package }\n");
        await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true));
        azure.Clock.Advance(TimeSpan.FromSeconds(1));

        var failed = await azure.GetAsync(Deployment(azure));
        await azure.DeleteAsync($"{azure.Sentinel}/contentPackages/{Solution}-orphaned{Version}");
        await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true));
        azure.Clock.Advance(TimeSpan.FromSeconds(1));

        failed.Property("provisioningState").ShouldBe("Failed");
        failed.Text.ShouldContain($"The contentId '{Solution}' is already associated with another package '{Solution}-orphaned'.".Replace("'", "\\u0027", StringComparison.Ordinal));
        (await azure.GetAsync(Deployment(azure))).Property("provisioningState").ShouldBe("Succeeded");
    }

    [Fact]
    public async Task Gets_stuck_once_until_it_is_cancelled()
    {
        await using var azure = await TestAzure.OnboardedAsync("version: 1\nworld: { preset: stuck-deployment }\n");
        await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true));
        azure.Clock.Advance(TimeSpan.FromMinutes(50));

        (await azure.GetAsync(Deployment(azure))).Property("provisioningState").ShouldBe("Running");
        (await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true))).Code.ShouldBe("DeploymentActive");
        (await azure.PostAsync(Deployment(azure).Replace("?", "/cancel?", StringComparison.Ordinal), "")).Status.ShouldBe(204);
        await azure.PutAsync(Deployment(azure), await TemplateAsync(azure, cleaned: true));
        azure.Clock.Advance(TimeSpan.FromSeconds(1));
        (await azure.GetAsync(Deployment(azure))).Property("provisioningState").ShouldBe("Succeeded");
    }

    [Fact]
    public async Task A_put_of_a_package_records_it_without_content()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var answer = await azure.PutAsync(
            $"{azure.Sentinel}/contentPackages/{Solution}{Version}",
            $$$$$$"""{"properties":{"contentId":"{{{{{{Solution}}}}}}","contentKind":"Solution","contentProductId":"p","displayName":"Microsoft Defender XDR","version":"3.0.11"}}""");

        answer.Status.ShouldBe(201);
        (await azure.GetAsync($"{azure.Sentinel}/contentTemplates{Version}")).Json.GetProperty("value").GetArrayLength().ShouldBe(0);
    }
}
