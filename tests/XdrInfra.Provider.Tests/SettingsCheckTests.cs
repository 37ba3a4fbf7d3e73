using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider.Tests;

public sealed class SettingsCheckTests
{
    private static readonly PropertyMap Good = PropertyMap.Of(
        ("version", "0.1.0"), ("cloud", "public"), ("tenantId", "22222222-2222-2222-2222-222222222222"), ("subscriptionId", "11111111-1111-1111-1111-111111111111"));

    [Fact]
    public void Takes_good_settings() => SettingsCheck.Run(Good).ShouldBeEmpty();

    [Fact]
    public void Skips_what_is_not_known() => SettingsCheck.Run(Good.With("tenantId", PropertyValue.NotYetKnown)).ShouldBeEmpty();

    [Fact]
    public void Sees_through_secrets() => SettingsCheck.Run(Good.With("cloud", new PropertyValue.Secret("public"))).ShouldBeEmpty();

    [Theory]
    [InlineData("cloud", "germany", "The cloud is 'germany'; use one of 'public', 'gcc', 'gcc-high', 'dod', 'emulated'.")]
    [InlineData("tenantId", "contoso", "The setting 'tenantId' is 'contoso', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")]
    [InlineData("tenant", "x", "There is no setting 'tenant'; the settings are 'cloud', 'location', 'stack', 'subscriptionId', 'tenantId'.")]
    public void Says_what_is_wrong(string key, string value, string reason)
    {
        var failure = SettingsCheck.Run(Good.With(key, value)).ShouldHaveSingleItem();

        failure.Property.ShouldBe(key);
        failure.Reason.ShouldBe(reason);
    }

    [Fact]
    public void Names_everything_that_is_missing() => SettingsCheck.Run(PropertyMap.Empty).Select(failure => failure.Reason).ShouldBe(
    [
        "The setting 'tenantId' is missing; give the provider 'xdr' a 'tenantId'.",
        "The setting 'subscriptionId' is missing; give the provider 'xdr' a 'subscriptionId'.",
    ]);
}
