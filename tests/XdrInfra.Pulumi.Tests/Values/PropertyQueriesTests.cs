using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Values;

public sealed class PropertyQueriesTests
{
    private static readonly PropertyValue DeepUnknown =
        PropertyValue.Of(PropertyMap.Of(("a", new PropertyValue.Secret(PropertyValue.NotYetKnown))));

    private static readonly PropertyValue DeepSecret =
        PropertyValue.Of(PropertyMap.Of(("a", new PropertyValue.Output(new PropertyValue.Secret("hunter2"), IsSecret: false, []))));

    [Fact]
    public void Finds_an_unknown_inside_a_secret_inside_a_list() => DeepUnknown.HasUnknowns().ShouldBeTrue();

    [Fact]
    public void Finds_no_unknown_where_there_is_none() => DeepSecret.HasUnknowns().ShouldBeFalse();

    [Fact]
    public void Finds_a_secret_inside_an_output_inside_a_list() => DeepSecret.HasSecrets().ShouldBeTrue();

    [Fact]
    public void Finds_no_secret_where_there_is_none() => PropertyValue.Of(1, "x", PropertyValue.NotYetKnown).HasSecrets().ShouldBeFalse();

    [Fact]
    public void Reveals_secrets_and_outputs_at_every_depth() =>
        DeepSecret.Revealed().ShouldBe(PropertyValue.Of(PropertyMap.Of(("a", "hunter2"))));

    [Fact]
    public void Reveals_an_output_without_a_value_as_unknown() =>
        new PropertyValue.Output(null, IsSecret: true, []).Revealed().ShouldBe(PropertyValue.NotYetKnown);
}
