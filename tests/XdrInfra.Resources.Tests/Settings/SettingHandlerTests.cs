using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Settings;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Settings;

public sealed class SettingHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private const string Both = """{"entityProviders":["ActiveDirectory","AzureActiveDirectory"],"prior":{"exists":false,"entityProviders":[]},"onDestroy":"restore"}""";
    private const string OneBefore = """{"entityProviders":["ActiveDirectory","AzureActiveDirectory"],"prior":{"exists":true,"entityProviders":["AzureActiveDirectory"]},"onDestroy":"restore"}""";

    private readonly SettingHandler _entities = new(SettingKind.EntityAnalytics);
    private readonly SettingHandler _behavior = new(SettingKind.BehaviorAnalytics);
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Turns_entity_analytics_on()
    {
        await _azure.OnboardedAsync();

        var applied = await CreateAsync(_entities, Both);

        (applied.Kind, applied.Id).ShouldBe((ChangeKind.Create, _azure.Sentinel("settings/EntityAnalytics")));
        (await ProvidersAsync()).ShouldBe("ActiveDirectory, AzureActiveDirectory");
    }

    [Fact]
    public async Task Adopts_what_is_right()
    {
        await _azure.OnboardedAsync();
        await CreateAsync(_entities, Both);
        _azure.ForgetWrites();

        (await CreateAsync(_entities, Both)).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Adds_to_what_is_there_with_its_etag()
    {
        await BeforeAsync("AzureActiveDirectory");

        (await CreateAsync(_entities, OneBefore)).Kind.ShouldBe(ChangeKind.Update);

        (await ProvidersAsync()).ShouldBe("AzureActiveDirectory, ActiveDirectory");
    }

    [Fact]
    public async Task Keeps_a_source_that_others_added()
    {
        await BeforeAsync("AzureActiveDirectory");
        await PutSettingAsync("Ueba", "dataSources", "SecurityEvent");

        var applied = await CreateAsync(_behavior, """{"dataSources":["AuditLogs"]}""");

        applied.Outputs.Texts("dataSources").ShouldBe(["SecurityEvent", "AuditLogs"]);
    }

    [Fact]
    public void Plans_the_merged_list() => _entities.Diff(
            PropertyValue.Map.Empty.Put("entityProviders", ["ActiveDirectory"]), PropertyValue.Map.Empty.Put("entityProviders", ["AzureActiveDirectory"]))
        .Changes.ShouldBe([new PropertyChange("entityProviders", "[ActiveDirectory]", "[ActiveDirectory, AzureActiveDirectory]")]);

    [Fact]
    public async Task Explains_a_lock_on_the_workspace()
    {
        await _azure.OnboardedAsync();
        await _azure.PutAsync($"{_azure.Workspace}/providers/Microsoft.Authorization/locks/keep", """{"properties":{"level":"ReadOnly"}}""");

        (await Should.ThrowAsync<AzureFailure>(() => CreateAsync(_entities, Both))).Kind.ShouldBe(FailureKind.Locked);
    }

    [Fact]
    public async Task Restore_turns_off_what_was_off()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync(_entities, Both);

        (await DeleteAsync(applied, Both)).Notes.ShouldBe(["'EntityAnalytics' was off before and is off again."]);

        (await _azure.FindAsync(_azure.Sentinel("settings/EntityAnalytics"))).ShouldBeNull();
    }

    [Fact]
    public async Task Restore_gives_back_the_list_of_before()
    {
        await BeforeAsync("AzureActiveDirectory");
        var applied = await CreateAsync(_entities, OneBefore);

        (await DeleteAsync(applied, OneBefore)).Notes.ShouldBe(["'EntityAnalytics' is [AzureActiveDirectory] again."]);

        (await ProvidersAsync()).ShouldBe("AzureActiveDirectory");
    }

    [Fact]
    public async Task Restore_leaves_what_somebody_changed_since()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync(_entities, Both);
        await PutSettingAsync("EntityAnalytics", "entityProviders", "ActiveDirectory");
        _azure.ForgetWrites();

        (await DeleteAsync(applied, Both)).Notes.ShouldBe(["'EntityAnalytics' stays: somebody changed it since, it is [ActiveDirectory]."]);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_works_after_a_run_that_ended_before_its_answer_was_kept()
    {
        await BeforeAsync("AzureActiveDirectory");
        await CreateAsync(_entities, OneBefore);
        var pending = new ResourceState(_azure.Sentinel("settings/EntityAnalytics"), _azure.Inputs(OneBefore), PropertyValue.Map.Empty);

        await _entities.DeleteAsync(_azure.Context, pending, CancellationToken.None);

        (await ProvidersAsync()).ShouldBe("AzureActiveDirectory");
    }

    [Fact]
    public async Task Keep_touches_nothing()
    {
        await _azure.OnboardedAsync();
        var inputs = Both.Replace("restore", "keep", StringComparison.Ordinal);
        var applied = await CreateAsync(_entities, inputs);
        _azure.ForgetWrites();

        (await DeleteAsync(applied, inputs)).Kind.ShouldBe(ChangeKind.Forget);
        _azure.Writes.ShouldBeEmpty();
    }

    private Task<Applied> CreateAsync(SettingHandler handler, string inputs) =>
        handler.CreateAsync(_azure.Context, _azure.Inputs(inputs), CancellationToken.None);

    private Task<Released> DeleteAsync(Applied applied, string inputs) =>
        _entities.DeleteAsync(_azure.Context, new ResourceState(applied.Id, _azure.Inputs(inputs), applied.Outputs), CancellationToken.None);

    private async Task BeforeAsync(params string[] providers)
    {
        await _azure.OnboardedAsync();
        await PutSettingAsync("EntityAnalytics", "entityProviders", providers);
    }

    private async Task PutSettingAsync(string name, string property, params string[] values)
    {
        var path = _azure.Sentinel($"settings/{name}");
        var body = new JsonObject
        {
            ["kind"] = name,
            ["etag"] = (await _azure.FindAsync(path))?["etag"]?.GetValue<string>(),
            ["properties"] = new JsonObject { [property] = JsonReading.ToArray(values) },
        };
        await _azure.PutAsync(path, body.ToJsonString());
    }

    private async Task<string> ProvidersAsync() => string.Join(
        ", ", (await _azure.GetAsync(_azure.Sentinel("settings/EntityAnalytics")))["properties"]!["entityProviders"]!.AsArray().Select(item => item!.GetValue<string>()));
}
