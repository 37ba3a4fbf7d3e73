using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Retention;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Retention;

public sealed class TableRetentionHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly TableRetentionHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Changes_only_what_differs()
    {
        await _azure.OnboardedAsync();

        var applied = await CreateAsync(90, 365);

        (applied.Kind, applied.Id).ShouldBe((ChangeKind.Update, $"{_azure.Workspace}/tables/DeviceEvents"));
        (await LiveAsync()).ShouldBe((90, 365));
        _azure.Writes.ShouldBe(["PATCH tables/DeviceEvents"]);
    }

    [Fact]
    public async Task Adopts_a_table_that_is_right()
    {
        await _azure.OnboardedAsync();
        await CreateAsync(90, 365);
        _azure.ForgetWrites();

        (await CreateAsync(90, 365)).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Never_shortens_unless_it_is_allowed()
    {
        await BeforeAsync(180, 1095);

        var applied = await CreateAsync(90, 365);

        (await LiveAsync()).ShouldBe((180, 1095));
        applied.Findings.Select(finding => finding.ToString()).ShouldBe(
        [
            "advisory XDR4227: The table 'DeviceEvents' differs from the stack: its interactive retention of 180 days is not shortened to 90, because 'retention.allowShorter' is not true.",
            "advisory XDR4227: The table 'DeviceEvents' differs from the stack: its total retention of 1095 days is not shortened to 365, because 'retention.allowShorter' is not true.",
        ]);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shortens_when_the_stack_says_so()
    {
        await BeforeAsync(180, 1095);

        await CreateAsync(90, 365, """, "allowShorter": true""");

        (await LiveAsync()).ShouldBe((90, 365));
    }

    [Fact]
    public async Task Sets_the_total_only_on_a_basic_table()
    {
        await _azure.OnboardedAsync();

        await CreateAsync(null, 365, """, "plan": "Basic" """);

        (await _azure.GetAsync(Table))["properties"]!["plan"]!.GetValue<string>().ShouldBe("Basic");
        (await LiveAsync()).Total.ShouldBe(365);
    }

    [Fact]
    public async Task Refuses_a_second_change_of_plan_within_seven_days_with_the_date()
    {
        await _azure.OnboardedAsync();
        await CreateAsync(null, 365, """, "plan": "Basic" """);
        var changed = _azure.Time.GetUtcNow();
        _azure.ForgetWrites();

        (await Should.ThrowAsync<UserFailure>(() => CreateAsync(90, 365, """, "plan": "Analytics" """))).Message.ShouldBe(
            $"mandatory XDR4226: The plan of the table 'DeviceEvents' cannot change from 'Basic' to 'Analytics' yet: it changed on {changed:yyyy-MM-dd}, and Azure takes one change in seven days.");
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Explains_a_table_that_does_not_come()
    {
        await _azure.OnboardedAsync();

        (await Should.ThrowAsync<UserFailure>(() => _handler.CreateAsync(
            _azure.Context, _azure.Inputs("""{"table":"Nowhere","totalRetentionInDays":365}"""), CancellationToken.None))).Message.ShouldBe(
            "mandatory XDR4224: The table 'Nowhere' does not exist in the workspace, also after waiting for 3 minutes.");
        _azure.Waits.ShouldContain("The table Nowhere is not there yet.");
    }

    [Fact]
    public async Task A_delete_gives_back_longer_retention_only()
    {
        await BeforeAsync(180, 1095);
        var inputs = Inputs(90, 365, """, "allowShorter": true, "onDestroy": "restore", "prior": {"plan": "Analytics", "retentionInDays": 180, "totalRetentionInDays": 1095}""");
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["'DeviceEvents' has its longer retention of before again."]);

        (await LiveAsync()).ShouldBe((180, 1095));
    }

    [Fact]
    public async Task A_delete_never_lowers()
    {
        await _azure.OnboardedAsync();
        var inputs = Inputs(90, 365, """, "onDestroy": "restore", "prior": {"plan": "Analytics", "retentionInDays": 30, "totalRetentionInDays": 30}""");
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);
        _azure.ForgetWrites();

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["'DeviceEvents' keeps 365 days: a delete never lowers retention."]);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delete_leaves_what_somebody_changed_since()
    {
        await BeforeAsync(180, 1095);
        var inputs = Inputs(90, 365, """, "allowShorter": true, "onDestroy": "restore", "prior": {"plan": "Analytics", "retentionInDays": 180, "totalRetentionInDays": 1095}""");
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);
        await _azure.PatchAsync(Table, """{"properties":{"totalRetentionInDays":400}}""");

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["'DeviceEvents' stays: somebody changed its retention since."]);
    }

    [Theory]
    [InlineData(90, 731, "XDR4220", "The total retention is 731 days, which Azure does not take.")]
    [InlineData(3, 365, "XDR4221", "The interactive retention is 3 days, which Azure does not take.")]
    [InlineData(90, 89, "XDR4223", "The total retention of 89 days is less than the interactive retention of 90 days.")]
    public void Refuses_numbers_that_azure_refuses(int interactive, int total, string code, string message)
    {
        var finding = _handler.Check(Inputs(interactive, total), null).ShouldHaveSingleItem();

        (finding.Code, finding.Message).ShouldBe((code, message));
    }

    [Theory]
    [InlineData(4, 730)]
    [InlineData(730, 1095)]
    [InlineData(90, 4383)]
    public void Takes_numbers_that_azure_takes(int interactive, int total) => _handler.Check(Inputs(interactive, total), null).ShouldBeEmpty();

    [Fact]
    public void Refuses_an_interactive_retention_on_a_basic_table() =>
        _handler.Check(Inputs(90, 365, """, "plan": "Basic" """), null).ShouldHaveSingleItem().Code.ShouldBe("XDR4222");

    private string Table => $"{_azure.Workspace}/tables/DeviceEvents";

    private PropertyValue.Map Inputs(int? interactive, int total, string more = "")
    {
        var inputs = _azure.Inputs($$"""{"table":"DeviceEvents","totalRetentionInDays":{{total}}{{more}}}""");
        return interactive is null ? inputs : inputs.Put("retentionInDays", interactive);
    }

    private Task<Applied> CreateAsync(int? interactive, int total, string more = "") =>
        _handler.CreateAsync(_azure.Context, Inputs(interactive, total, more), CancellationToken.None);

    private Task<Released> DeleteAsync(Applied applied, PropertyValue.Map inputs) =>
        _handler.DeleteAsync(_azure.Context, new ResourceState(applied.Id, inputs, applied.Outputs), CancellationToken.None);

    private async Task BeforeAsync(int interactive, int total)
    {
        await _azure.OnboardedAsync();
        await _azure.PatchAsync(Table, $$$"""{"properties":{"retentionInDays":{{{interactive}}},"totalRetentionInDays":{{{total}}}}}""");
        _azure.ForgetWrites();
    }

    private async Task<(int Interactive, int Total)> LiveAsync()
    {
        var properties = (await _azure.GetAsync(Table))["properties"]!;
        return (properties["retentionInDays"]!.GetValue<int>(), properties["totalRetentionInDays"]!.GetValue<int>());
    }
}
