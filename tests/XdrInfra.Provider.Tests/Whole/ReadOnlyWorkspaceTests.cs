using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>A workspace that somebody else owns, imported into the state of a stack that only reads it.</summary>
public sealed class ReadOnlyWorkspaceTests(DriftedStack deployed) : IClassFixture<DriftedStack>
{
    private static readonly Dictionary<string, string> ReadsOnly = new(DevStack.Config)
    {
        ["xdr-infra:events"] = """["DeviceEvents"]""",
        ["xdr-infra:workspace"] = """
            {"resourceGroup":"rg-soc-dev","name":"law-soc-dev","create":false,"sku":"PerGB2018","retentionDays":60,"dailyCapGb":3,"protect":false,"tags":{"owner":"somebody"}}
            """,
    };

    private readonly WatchedConnection _connection = new(deployed.Stack.Connection) { Settings = DevStack.Settings };

    private DevStack Stack => deployed.Stack;

    [Fact]
    public async Task An_update_after_the_import_writes_nothing_to_it_and_says_what_is_not_applied()
    {
        var engine = await ImportedAsync();

        var up = await UpAsync(engine);

        DriftedStack.ShouldEndWell(up);
        WritesToTheWorkspace().ShouldBeEmpty();
        up.Messages.Select(message => message.Text).ShouldContain(text => text.Contains("workspaceCapping.dailyQuotaGb", StringComparison.Ordinal));
        up.Messages.Select(message => message.Text).ShouldContain(text => text.Contains("tags.owner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_update_after_that_has_nothing_to_do_and_a_refresh_sees_no_drift()
    {
        var engine = await ImportedAsync();
        DriftedStack.ShouldEndWell(await UpAsync(engine));

        var again = await UpAsync(engine);

        DriftedStack.ShouldEndWell(again);
        DriftedStack.Changes(again).ShouldBeEmpty();
        (await engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_change_to_a_stack_that_makes_it_is_refused_with_the_safe_steps()
    {
        var engine = await ImportedAsync();
        DriftedStack.ShouldEndWell(await UpAsync(engine));

        var run = await Stack.RunAsync(engine, new EngineOptions { Config = new Dictionary<string, string>(ReadsOnly) { ["xdr-infra:workspace"] = ReadsOnly["xdr-infra:workspace"].Replace("\"create\":false", "\"create\":true") } });

        run.ExitCode.ShouldNotBe(0);
        run.Problems.ShouldContain(problem => problem.Contains("XDR4205", StringComparison.Ordinal));
        run.Calls.ShouldNotContain(call => call.Name == "Delete");
        WritesToTheWorkspace().ShouldBeEmpty();
    }

    // Pulumi protects what it imports; an update takes the stack file's word for that.
    [Fact]
    public async Task A_destroy_leaves_it_there()
    {
        var engine = await ImportedAsync();
        DriftedStack.ShouldEndWell(await UpAsync(engine));

        (await engine.DestroyAsync()).Problems.ShouldBeEmpty();

        engine.State.ShouldBeEmpty();
        WritesToTheWorkspace().ShouldBeEmpty();
        (await Stack.FindAsync(DevStack.Workspace)).ShouldNotBeNull();
    }

    private IEnumerable<string> WritesToTheWorkspace() => _connection.Writes.Where(
        write => write.EndsWith(DevStack.Workspace, StringComparison.Ordinal) || write.EndsWith(DevStack.Group, StringComparison.Ordinal));

    private async Task<EngineDouble> ImportedAsync()
    {
        var engine = new EngineDouble(new XdrProvider(_connection, new Dictionary<string, string>
        {
            ["ARM_TENANT_ID"] = DevStack.Settings.TenantId,
            ["ARM_SUBSCRIPTION_ID"] = DevStack.Settings.SubscriptionId,
        }.GetValueOrDefault));
        (await engine.ImportAsync("xdr:azure:ResourceGroup", "resource-group", DevStack.Group)).Problems.ShouldBeEmpty();
        (await engine.ImportAsync("xdr:azure:Workspace", "workspace", DevStack.Workspace)).Problems.ShouldBeEmpty();
        return engine;
    }

    private Task<EngineRun> UpAsync(EngineDouble engine) => Stack.RunAsync(engine, new EngineOptions { Config = ReadsOnly });
}
