using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests;

public sealed class EnginePathTests
{
    private static readonly string[] Tags = ["owner", "a.b", "[x]", "say \"hi\"", "hidden-link:/x", "cost center"];

    private static readonly PropertyMap Inputs = PropertyMap.Of(
        ("retentionInDays", 90),
        ("tags", PropertyMap.From(Tags.Select(tag => KeyValuePair.Create(tag, (PropertyValue)"v")))));

    [Theory]
    [InlineData("retentionInDays", "retentionInDays")]
    [InlineData("tags.owner", "tags.owner")]
    [InlineData("tags.a.b", "tags[\"a.b\"]")]
    [InlineData("tags.[x]", "tags[\"[x]\"]")]
    [InlineData("tags.say \"hi\"", "tags[\"say \\\"hi\\\"\"]")]
    [InlineData("tags.hidden-link:/x", "tags[\"hidden-link:/x\"]")]
    [InlineData("tags.cost center", "tags[\"cost center\"]")]
    [InlineData("rules.[SOC] Alerts. All of them.enabled", "rules")]
    [InlineData("retention.DeviceEvents", "retention")]
    public void Is_what_the_engine_can_read(string path, string expected)
    {
        EnginePath.Of(path, Inputs).ShouldBe(expected);

        DiffPath.Read(expected).ShouldNotBeNull().ShouldBe(path.StartsWith("tags.", StringComparison.Ordinal) ? ["tags", path["tags.".Length..]] : [expected]);
    }

    [Theory]
    [InlineData("rules.[SOC] Alerts.enabled")]
    [InlineData("tags.[x")]
    [InlineData("tags[\"open")]
    [InlineData(".tags")]
    [InlineData("")]
    public void The_engine_cannot_read_everything(string path) => DiffPath.Read(path).ShouldBeNull();

    [Theory]
    [InlineData("tags", "tags", true)]
    [InlineData("tags.owner", "tags", true)]
    [InlineData("tags[\"a.b\"]", "tags", true)]
    [InlineData("tagsOfOthers", "tags", false)]
    [InlineData("tags", "tags.owner", false)]
    public void Lies_in_what_is_ignored(string path, string ignored, bool lies) => EnginePath.LiesIn(path, ignored).ShouldBe(lies);

    // A refresh compares with what the program last asked for, without taking the ignored properties out of it.
    [Fact]
    public async Task A_property_that_is_ignored_is_no_difference()
    {
        var inputs = PropertyMap.Of(("workspaceId", "/w"), ("table", "t"), ("retentionInDays", 90), ("totalRetentionInDays", 365));
        var live = inputs.With("retentionInDays", 30).With("totalRetentionInDays", 30).With("plan", "Analytics");
        var address = new ResourceAddress("urn:pulumi:dev::p::xdr:sentinel:TableRetention::t", "xdr:sentinel:TableRetention", "t");
        var call = new DiffCall(address, "/w/tables/t", live, live, inputs, new ResourceLog(new SilentLog(), address.Urn)) { IgnoredChanges = ["retentionInDays"] };

        var diff = await new XdrProvider(new NoConnection()).DiffAsync(call, CancellationToken.None);

        diff.Changes.Select(change => change.Path).ShouldBe(["totalRetentionInDays"]);
    }
}
