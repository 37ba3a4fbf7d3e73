using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using PropertyValue = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.Provider.Tests;

public sealed class XdrProviderTests
{
    private const string Workspace = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law";
    private const string TableId = Workspace + "/tables/DeviceInfo";

    private static readonly PropertyMap Settings = PropertyMap.Of(
        ("cloud", "emulated"), ("stack", "dev"), ("version", "0.1.0"),
        ("subscriptionId", "11111111-1111-1111-1111-111111111111"), ("tenantId", new PropertyValue.Secret("22222222-2222-2222-2222-222222222222")));

    private static readonly PropertyMap Inputs = PropertyMap.Of(
        ("workspaceId", Workspace), ("table", "DeviceInfo"), ("retentionInDays", 90), ("totalRetentionInDays", 365));

    private static readonly ResourceAddress Table = new("urn:pulumi:dev::p::xdr:sentinel:TableRetention::t", ResourceKinds.TableRetention, "t");

    private readonly ScriptedArm _arm = new();
    private readonly SilentLog _log = new();

    public XdrProviderTests() => _arm.Put(TableId, Live(30, 30));

    [Fact]
    public async Task Takes_its_settings_also_from_secrets()
    {
        var connection = new MemoryConnection(_arm);

        await new XdrProvider(connection).ConfigureAsync(Settings, default);

        connection.Settings.ShouldBe(new ProviderSettings(
            CloudName.Emulated, "22222222-2222-2222-2222-222222222222", "11111111-1111-1111-1111-111111111111", "dev"));
    }

    [Fact]
    public async Task Refuses_the_wrong_tenant_before_anything_else()
    {
        var provider = new XdrProvider(new NoConnection());

        var error = await Should.ThrowAsync<RpcException>(() => provider.ConfigureAsync(Settings, default));

        error.Code.ShouldBe(RpcCode.FailedPrecondition);
        error.Message.ShouldBe("XDR4900: The token is of another tenant than '22222222-2222-2222-2222-222222222222'. Sign in to the tenant of the stack.");
        (await Should.ThrowAsync<RpcException>(() => CreateAsync(provider))).Message.ShouldBe(
            "The provider 'xdr' is not configured; its settings were not known or were refused.");
    }

    [Fact]
    public async Task Changes_what_differs_and_reports_what_is_true()
    {
        var provider = await ConfiguredAsync();

        var made = await CreateAsync(provider);

        made.Id.ShouldBe(TableId);
        made.Outputs["totalRetentionInDays"].ShouldBe(365);
        made.Outputs["shape"].ShouldBe(1);
        _arm.Writes.ShouldBe([TableId]);
    }

    [Fact]
    public async Task A_preview_writes_nothing_and_knows_where_it_will_be()
    {
        var provider = await ConfiguredAsync();

        var preview = await provider.CreateAsync(new CreateCall(Table, Inputs, IsPreview: true, null, Log()), default);

        preview.Id.ShouldBeNull();
        preview.Outputs.ShouldBe(PropertyMap.Of(("id", TableId), ("name", "DeviceInfo")));
        _arm.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unchanged_resource_has_no_difference()
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);

        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, made.Outputs, Inputs, Log()), default);

        diff.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_input_is_an_update_in_place()
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);

        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, made.Outputs, Inputs.With("totalRetentionInDays", 730), Log()), default);

        diff.Changes.ShouldBe([new PropertyChange("totalRetentionInDays", PropertyChangeKind.Update)]);
    }

    [Fact]
    public async Task Drift_is_a_difference_that_no_input_made()
    {
        var provider = await ConfiguredAsync();
        await CreateAsync(provider);
        _arm.Put(TableId, Live(90, 180));

        var read = await provider.ReadAsync(new ReadCall(Table, TableId, Inputs, Inputs, null, Log()), default);

        read.ShouldNotBeNull();
        read.Outputs["totalRetentionInDays"].ShouldBe(180);
        read.Inputs["totalRetentionInDays"].ShouldBe(180);
        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, read.Outputs, Inputs, Log()), default);
        diff.Changes.ShouldBe([new PropertyChange("totalRetentionInDays", PropertyChangeKind.Update, IsInput: false)]);
    }

    [Fact]
    public async Task An_import_finds_inputs_that_lead_to_what_is_there()
    {
        var provider = await ConfiguredAsync();

        var read = await provider.ReadAsync(new ReadCall(Table, TableId, null, null, null, Log()), default);

        read.ShouldNotBeNull();
        read.Inputs["table"].ShouldBe("DeviceInfo");
        read.Inputs["workspaceId"].ShouldBe(Workspace);
        read.Inputs["totalRetentionInDays"].ShouldBe(30);
    }

    [Fact]
    public async Task What_is_gone_reads_as_nothing()
    {
        var provider = await ConfiguredAsync();

        (await provider.ReadAsync(new ReadCall(Table, Workspace + "/tables/Gone", Inputs, Inputs, null, Log()), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_create_keeps_its_id_and_the_next_update_creates()
    {
        var provider = await ConfiguredAsync();
        _arm.BeforeWrite = _ => throw Refused();

        var error = await Should.ThrowAsync<PartialFailureException>(() => CreateAsync(provider));

        error.Message.ShouldContain("AuthorizationFailed");
        _arm.BeforeWrite = static _ => { };
        var pending = PropertyMap.Of(("id", TableId), ("pending", true));
        (await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, pending, Inputs, Log()), default)).Changes.ShouldNotBeEmpty();
        var outputs = await provider.UpdateAsync(new UpdateCall(Table, TableId, Inputs, pending, Inputs, IsPreview: false, null, Log()), default);
        outputs["totalRetentionInDays"].ShouldBe(365);
        outputs.ContainsKey("pending").ShouldBeFalse();
    }

    [Fact]
    public async Task A_stopped_create_keeps_its_id()
    {
        var provider = await ConfiguredAsync();
        _arm.BeforeWrite = _ => throw new OperationCanceledException();

        var error = await Should.ThrowAsync<PartialFailureException>(() => CreateAsync(provider));

        error.Message.ShouldBe("The run was stopped before this was finished; the next 'pulumi up' goes on.");
    }

    [Fact]
    public async Task A_preview_of_an_update_leaves_out_what_may_change()
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);

        var outputs = await provider.UpdateAsync(
            new UpdateCall(Table, TableId, Inputs, made.Outputs, Inputs.With("totalRetentionInDays", 730), IsPreview: true, null, Log()), default);

        outputs.ContainsKey("totalRetentionInDays").ShouldBeFalse();
        outputs["table"].ShouldBe("DeviceInfo");
    }

    [Fact]
    public async Task A_delete_leaves_azure_as_it_is()
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);
        _arm.Writes.Clear();

        await provider.DeleteAsync(new DeleteCall(Table, TableId, Inputs, made.Outputs, null, Log()), default);

        _arm.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_inputs_are_failures_of_the_check()
    {
        var provider = await ConfiguredAsync();

        var result = await provider.CheckAsync(new CheckCall(Table, PropertyMap.Empty, Inputs.With("totalRetentionInDay", 1), Log()), default);

        result.Failures.ShouldHaveSingleItem().Reason.ShouldStartWith("XDR4204: There is no input 'totalRetentionInDay'.");
    }

    [Fact]
    public async Task Unknown_inputs_are_no_failures_and_count_as_changed()
    {
        var provider = await ConfiguredAsync();
        var news = Inputs.With("workspaceId", PropertyValue.NotYetKnown);

        (await provider.CheckAsync(new CheckCall(Table, PropertyMap.Empty, news, Log()), default)).Failures.ShouldBeEmpty();
        var made = await CreateAsync(provider);
        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, made.Outputs, news, Log()), default);
        diff.Changes.Select(change => change.Path).ShouldContain("workspaceId");
    }

    [Fact]
    public async Task An_unknown_input_that_names_the_object_may_be_a_replacement()
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);
        var news = Inputs.With("workspaceId", PropertyValue.NotYetKnown).With("totalRetentionInDays", PropertyValue.NotYetKnown);

        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, made.Outputs, news, Log()), default);

        diff.Changes.Where(change => change.Replaces).Select(change => change.Path).ShouldBe(["workspaceId"]);
        diff.Changes.ShouldContain(new PropertyChange("totalRetentionInDays", PropertyChangeKind.Update));
    }

    [Theory]
    [InlineData("table", "DeviceEvents")]
    [InlineData("workspaceId", "/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/other")]
    public async Task Another_object_is_a_replacement(string input, string value)
    {
        var provider = await ConfiguredAsync();
        var made = await CreateAsync(provider);

        var diff = await provider.DiffAsync(new DiffCall(Table, TableId, Inputs, made.Outputs, Inputs.With(input, value), Log()), default);

        diff.Changes.ShouldBe([new PropertyChange(input, PropertyChangeKind.Update, Replaces: true)]);
    }

    [Fact]
    public async Task Secrets_and_unknowns_may_stand_anywhere()
    {
        var provider = await ConfiguredAsync();
        var secret = PropertyMap.From(Inputs.Select(input => KeyValuePair.Create(input.Key, (PropertyValue)new PropertyValue.Secret(input.Value))));
        var output = PropertyMap.From(Inputs.Select(input => KeyValuePair.Create(input.Key, (PropertyValue)new PropertyValue.Output(input.Value, true, ["urn:pulumi:dev::p::t::n"]))));

        foreach (var inputs in new[] { secret, output })
        {
            (await provider.CheckAsync(new CheckCall(Table, PropertyMap.Empty, inputs, Log()), default)).Failures.ShouldBeEmpty();
            var made = await provider.CreateAsync(new CreateCall(Table, inputs, IsPreview: false, null, Log()), default);
            made.Id.ShouldBe(TableId);
            (await provider.DiffAsync(new DiffCall(Table, TableId, inputs, made.Outputs, inputs, Log()), default)).Changes.ShouldBeEmpty();
        }

        foreach (var name in Inputs.Keys)
        {
            var inputs = Inputs.With(name, new PropertyValue.Secret(PropertyValue.NotYetKnown));
            (await provider.CheckAsync(new CheckCall(Table, PropertyMap.Empty, inputs, Log()), default)).Failures.ShouldBeEmpty(name);
            (await provider.CreateAsync(new CreateCall(Table, inputs, IsPreview: true, null, Log()), default)).Id.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_wrong_secret_is_not_shown()
    {
        var provider = await ConfiguredAsync();
        var inputs = Inputs.With("plan", new PropertyValue.Secret("hunter2")).With("retentionInDays", new PropertyValue.Secret("hunter2"));

        var failures = (await provider.CheckAsync(new CheckCall(Table, PropertyMap.Empty, inputs, Log()), default)).Failures;

        failures.Select(failure => failure.Property).Order().ShouldBe(["plan", "retentionInDays"]);
        failures.ShouldAllBe(failure => !failure.Reason.Contains("hunter2") && failure.Reason.Contains("'hidden'"));
    }

    [Fact]
    public async Task Advice_that_stops_nothing_is_said_once_at_the_resource()
    {
        var log = new RecordingLog();
        var provider = await ConfiguredAsync();
        _arm.Put(TableId, Live(90, 730));
        var inputs = Inputs.With("totalRetentionInDays", 365);
        var at = new ResourceLog(log, Table.Urn);

        var made = await provider.CreateAsync(new CreateCall(Table, inputs, IsPreview: false, null, at), default);
        await provider.DiffAsync(new DiffCall(Table, TableId, inputs, made.Outputs, inputs, at), default);
        await provider.DiffAsync(new DiffCall(Table, TableId, inputs, made.Outputs, inputs, at), default);

        var (severity, message, urn) = log.Lasting.ShouldHaveSingleItem();
        severity.ShouldBe(LogSeverity.Warning);
        urn.ShouldBe(Table.Urn);
        message.ShouldContain("730");
    }

    [Fact]
    public async Task The_limit_of_the_user_is_the_limit_of_every_wait()
    {
        var provider = await ConfiguredAsync();
        var busy = AzureError.Of(409, "Conflict", "The table is being updated.");
        _arm.BeforeWrite = _ => throw new AzureFailure(ErrorCatalog.Find(busy), busy, "PATCH /tables/DeviceInfo", correlationId: null);

        var error = await Should.ThrowAsync<PartialFailureException>(
            () => provider.CreateAsync(new CreateCall(Table, Inputs, IsPreview: false, TimeSpan.Zero, Log()), default));

        error.Code.ShouldBe(RpcCode.FailedPrecondition);
    }

    [Fact]
    public async Task Calls_about_many_resources_run_at_the_same_time()
    {
        var provider = await ConfiguredAsync();
        var names = Enumerable.Range(0, 50).Select(number => $"T{number}").ToArray();
        Array.ForEach(names, name => _arm.Put($"{Workspace}/tables/{name}", Live(30, 30)));

        var made = await Task.WhenAll(names.Select(name => Task.Run(
            () => provider.CreateAsync(new CreateCall(Table, Inputs.With("table", name), IsPreview: false, null, Log()), default))));

        made.Select(result => result.Id).ShouldBe(names.Select(name => $"{Workspace}/tables/{name}"));
    }

    [Fact]
    public async Task A_type_that_nobody_makes_is_refused()
    {
        var provider = await ConfiguredAsync();

        var error = await Should.ThrowAsync<RpcException>(() => provider.CheckAsync(new CheckCall(Table with { Type = "xdr:sentinel:Odd" }, PropertyMap.Empty, Inputs, Log()), default));

        error.Code.ShouldBe(RpcCode.InvalidArgument);
        error.Message.ShouldStartWith("There is no type 'xdr:sentinel:Odd'; the types are 'xdr:azure:ResourceGroup', ");
    }

    private Task<CreateResult> CreateAsync(XdrProvider provider) =>
        provider.CreateAsync(new CreateCall(Table, Inputs, IsPreview: false, null, Log()), default);

    private async Task<XdrProvider> ConfiguredAsync()
    {
        var provider = new XdrProvider(new MemoryConnection(_arm));
        await provider.ConfigureAsync(Settings, default);
        return provider;
    }

    private ResourceLog Log() => new(_log, Table.Urn);

    private static AzureFailure Refused()
    {
        var error = AzureError.Of(403, "AuthorizationFailed", "The client has no right to write.");
        return new AzureFailure(ErrorCatalog.Find(error), error, "PATCH /tables/DeviceInfo", correlationId: null);
    }

    private static string Live(int days, int total) => new JsonObject
    {
        ["id"] = TableId,
        ["name"] = "DeviceInfo",
        ["properties"] = new JsonObject { ["plan"] = "Analytics", ["retentionInDays"] = days, ["totalRetentionInDays"] = total, ["provisioningState"] = "Succeeded" },
    }.ToJsonString();
}
