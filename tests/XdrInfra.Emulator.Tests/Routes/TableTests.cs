using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class TableTests
{
    private const string Version = "?api-version=2023-09-01";

    private static string Table(TestAzure azure, string name = "DeviceEvents") => $"{azure.Workspace}/tables/{name}{Version}";

    private static string Body(string properties) => "{\"properties\":{" + properties + "}}";

    [Fact]
    public async Task Shows_a_built_in_table_with_the_retention_of_the_workspace()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var table = await azure.GetAsync(Table(azure));

        table.Property("retentionInDays").ShouldBe("90");
        table.Property("totalRetentionInDays").ShouldBe("90");
        table.Property("retentionInDaysAsDefault").ShouldBe("True");
        table.Properties.GetProperty("schema").GetProperty("tableType").GetString().ShouldBe("Microsoft");
    }

    [Fact]
    public async Task Put_resets_what_is_omitted_and_patch_keeps_it()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();
        (await azure.PutAsync(Table(azure), Body("\"retentionInDays\":120,\"totalRetentionInDays\":1095"))).Status.ShouldBe(200);

        var patched = await azure.PatchAsync(Table(azure), Body("\"retentionInDays\":180"));
        var put = await azure.PutAsync(Table(azure), Body("\"retentionInDays\":200"));

        patched.Property("totalRetentionInDays").ShouldBe("1095");
        put.Property("totalRetentionInDays").ShouldBe("200");
    }

    [Theory]
    [InlineData("\"retentionInDays\":3", "'retentionInDays' is 3; it must be -1 or from 4 to 730.")]
    [InlineData("\"retentionInDays\":731", "'retentionInDays' is 731; it must be -1 or from 4 to 730.")]
    [InlineData("\"totalRetentionInDays\":1096", "'totalRetentionInDays' is 1096; it must be -1, from 4 to 730, or one of 1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383.")]
    [InlineData("\"retentionInDays\":120,\"totalRetentionInDays\":119", "'totalRetentionInDays' is 119; it cannot be less than 'retentionInDays', which is 120.")]
    [InlineData("\"plan\":\"Premium\"", "The plan 'Premium' is not one of Analytics, Basic, Auxiliary.")]
    public async Task Refuses_illegal_values(string properties, string message)
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var answer = await azure.PatchAsync(Table(azure), Body(properties));

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Minus_one_gives_the_default_back()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();
        await azure.PatchAsync(Table(azure), Body("\"retentionInDays\":120,\"totalRetentionInDays\":1095"));

        var answer = await azure.PatchAsync(Table(azure), Body("\"retentionInDays\":-1,\"totalRetentionInDays\":-1"));

        answer.Property("retentionInDays").ShouldBe("90");
        answer.Property("totalRetentionInDays").ShouldBe("90");
    }

    [Fact]
    public async Task Never_deletes_a_built_in_table()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var answer = await azure.DeleteAsync(Table(azure));

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe("The table 'DeviceEvents' is built in and cannot be deleted.");
    }

    [Fact]
    public async Task Changes_a_plan_once_in_seven_days()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();
        (await azure.PatchAsync(Table(azure), Body("\"plan\":\"Basic\""))).Property("plan").ShouldBe("Basic");

        var early = await azure.PatchAsync(Table(azure), Body("\"plan\":\"Analytics\""));
        await azure.Host.AdvanceAsync(azure.Host.Clock.Now + TimeSpan.FromDays(7), CancellationToken.None);
        var later = await azure.PatchAsync(Table(azure), Body("\"plan\":\"Analytics\""));

        early.Status.ShouldBe(400);
        early.Message.ShouldBe("The plan of the table 'DeviceEvents' was changed on 2026-11-06; a plan can be changed once in 7 days, here again from 2026-11-13 on.");
        later.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Has_no_interactive_retention_to_set_on_a_basic_table()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var answer = await azure.PatchAsync(Table(azure), Body("\"plan\":\"Basic\",\"retentionInDays\":90"));

        answer.Message.ShouldBe("'retentionInDays' cannot be set to 90: it is fixed for a table with the plan 'Basic'.");
    }

    [Fact]
    public async Task Is_locked_while_it_changes()
    {
        await using var azure = await TestAzure.StartAsync("version: 1\nworld: { tableDelay: 5s }\n");
        await azure.CreateWorkspaceAsync();

        var accepted = await azure.PatchAsync(Table(azure), Body("\"retentionInDays\":120"));
        var second = await azure.PatchAsync(Table(azure), Body("\"retentionInDays\":121"));
        var running = await azure.GetAsync(new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery);
        azure.Clock.Advance(TimeSpan.FromSeconds(5));
        var done = await azure.GetAsync(new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery);

        accepted.Status.ShouldBe(202);
        accepted.Property("provisioningState").ShouldBe("Updating");
        second.Status.ShouldBe(409);
        running.Value("status").ShouldBe("InProgress");
        done.Value("status").ShouldBe("Succeeded");
        (await azure.GetAsync(Table(azure))).Property("retentionInDays").ShouldBe("120");
    }

    [Fact]
    public async Task Lists_the_tables_of_the_catalog_before_any_data()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();

        var names = (await azure.GetAsync($"{azure.Workspace}/tables{Version}")).Json.GetProperty("value").EnumerateArray().Select(table => table.GetProperty("name").GetString());

        names.ShouldContain("SecurityIncident");
        names.ShouldContain("UrlClickEvents");
    }
}
