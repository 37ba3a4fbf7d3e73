using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.ResourceGroups;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.ResourceGroups;

public sealed class ResourceGroupHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly ResourceGroupHandler _handler = new();

    [Fact]
    public async Task Makes_a_group_that_is_not_there()
    {
        var azure = fixture.NewPlace();

        var applied = await CreateAsync(azure, Inputs(azure));

        (applied.Kind, applied.Id).ShouldBe((ChangeKind.Create, azure.Group));
        applied.Outputs.Text("name").ShouldBe(azure.GroupName);
        (await azure.GetAsync(azure.Group))["tags"]!["owner"]!.GetValue<string>().ShouldBe("soc");
    }

    [Fact]
    public async Task Adopts_a_group_that_is_right_without_a_write()
    {
        var azure = fixture.NewPlace();
        await azure.PutAsync(azure.Group, """{"location":"westeurope","tags":{"OWNER":"soc","other":"x"}}""");
        azure.ForgetWrites();

        (await CreateAsync(azure, Inputs(azure))).Kind.ShouldBe(ChangeKind.Adopt);
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Adds_its_tags_and_keeps_those_of_others()
    {
        var azure = fixture.NewPlace();
        await azure.PutAsync(azure.Group, """{"location":"westeurope","tags":{"other":"x"}}""");

        (await CreateAsync(azure, Inputs(azure))).Kind.ShouldBe(ChangeKind.Update);

        (await azure.GetAsync(azure.Group))["tags"]!.ToJsonString().ShouldBe("""{"other":"x","owner":"soc"}""");
    }

    [Fact]
    public async Task Leaves_a_group_in_another_place_and_says_so()
    {
        var azure = fixture.NewPlace();
        await azure.PutAsync(azure.Group, """{"location":"northeurope","tags":{"owner":"soc"}}""");

        var applied = await CreateAsync(azure, Inputs(azure));

        applied.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            $"advisory XDR4214: The resource group '{azure.GroupName}' is in 'northeurope', the stack says 'westeurope'; a location cannot be changed, so it stays.");
    }

    [Fact]
    public async Task Only_reads_when_the_stack_does_not_create()
    {
        var azure = fixture.NewPlace();

        (await Should.ThrowAsync<UserFailure>(() => CreateAsync(azure, Inputs(azure).Put("create", false)))).Message.ShouldBe(
            $"mandatory XDR4210: The resource group '{azure.GroupName}' does not exist in the subscription '{azure.SubscriptionId}', and 'workspace.create' is false.");
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delete_touches_nothing()
    {
        var azure = fixture.NewPlace();
        var applied = await CreateAsync(azure, Inputs(azure));
        azure.ForgetWrites();

        await _handler.DeleteAsync(azure.Context, new ResourceState(applied.Id, Inputs(azure), applied.Outputs), CancellationToken.None);

        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_change_of_create_on_a_deployed_stack() =>
        _handler.Check(Inputs(fixture.NewPlace()).Put("create", false), PropertyValue.Map.Empty.Put("create", true)).ShouldHaveSingleItem().ToString().ShouldBe(
            "mandatory XDR4205: 'workspace.create' changed from true to false on a deployed stack.");

    private static PropertyValue.Map Inputs(LiveAzure azure) => PropertyValue.Map.Empty
        .Put("resourceGroupName", azure.GroupName).Put("tags", PropertyValue.Map.Empty.Put("owner", "soc"))
        .Put("location", "westeurope");

    private Task<Applied> CreateAsync(LiveAzure azure, PropertyValue.Map inputs) => _handler.CreateAsync(azure.Context, inputs, CancellationToken.None);
}
