using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider.Tests;

/// <summary>What the engine is told when the settings of a deployed stack change: whether its resources can stay.</summary>
public sealed class SettingsDifferencesTests
{
    private static readonly PropertyMap Deployed = PropertyMap.Of(
        ("version", "0.1.0"), ("cloud", "public"), ("location", "westeurope"), ("stack", "prod"),
        ("tenantId", "22222222-2222-2222-2222-222222222222"), ("subscriptionId", "aaaaaaaa-1111-1111-1111-111111111111"));

    [Theory]
    [InlineData("subscriptionId", "bbbbbbbb-1111-1111-1111-111111111111")]
    [InlineData("cloud", "gcc-high")]
    [InlineData("cloud", "emulated")]
    public async Task Another_place_needs_other_resources(string key, string value) =>
        (await DiffAsync(Deployed, Deployed.With(key, value))).ShouldHaveSingleItem().ShouldBe(new PropertyChange(key, PropertyChangeKind.Update, Replaces: true));

    [Theory]
    [InlineData("subscriptionId", "AAAAAAAA-1111-1111-1111-111111111111")]
    [InlineData("cloud", "gcc")]
    [InlineData("tenantId", "33333333-2222-2222-2222-222222222222")]
    [InlineData("location", "northeurope")]
    [InlineData("version", "0.2.0")]
    [InlineData("stack", "prod-eu")]
    public async Task Everything_else_leaves_them_where_they_are(string key, string value) =>
        (await DiffAsync(Deployed, Deployed.With(key, value))).ShouldHaveSingleItem().ShouldBe(new PropertyChange(key, PropertyChangeKind.Update));

    [Fact]
    public async Task What_is_not_yet_known_may_be_the_same() =>
        (await DiffAsync(Deployed, Deployed.With("subscriptionId", PropertyValue.NotYetKnown))).ShouldHaveSingleItem().Replaces.ShouldBeFalse();

    // As of an import without '--provider', whose provider takes both from the environment.
    [Fact]
    public async Task What_was_not_written_down_may_have_been_the_same()
    {
        var imported = PropertyMap.Of(("version", "0.1.0"));

        (await DiffAsync(imported, Deployed)).ShouldAllBe(change => !change.Replaces);
        (await DiffAsync(Deployed, imported)).ShouldAllBe(change => !change.Replaces);
    }

    [Fact]
    public async Task The_same_settings_are_no_difference() => (await DiffAsync(Deployed, Deployed)).ShouldBeEmpty();

    private static async Task<IReadOnlyList<PropertyChange>> DiffAsync(PropertyMap old, PropertyMap news)
    {
        var address = new ResourceAddress("urn:pulumi:prod::p::pulumi:providers:xdr::xdr-provider", "pulumi:providers:xdr", "xdr-provider");
        var call = new DiffCall(address, "", old, old, news, new ResourceLog(new SilentLog(), address.Urn));
        return (await new XdrProvider(new NoConnection()).DiffConfigAsync(call, CancellationToken.None)).Changes;
    }
}
