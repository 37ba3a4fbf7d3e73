using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider.Tests;

public sealed class SettingsCheckTests
{
    private static readonly PropertyMap Good = PropertyMap.Of(
        ("version", "0.1.0"), ("cloud", "public"), ("tenantId", "22222222-2222-2222-2222-222222222222"), ("subscriptionId", "11111111-1111-1111-1111-111111111111"));

    [Fact]
    public void Takes_good_settings() => Run(Good).ShouldBeEmpty();

    [Fact]
    public void Skips_what_is_not_known() => Run(Good.With("tenantId", PropertyValue.NotYetKnown)).ShouldBeEmpty();

    [Fact]
    public void Sees_through_secrets() => Run(Good.With("cloud", new PropertyValue.Secret("public"))).ShouldBeEmpty();

    [Theory]
    [InlineData("cloud", "germany", "The cloud is 'germany'; use one of 'public', 'gcc', 'gcc-high', 'dod', 'emulated'.")]
    [InlineData("tenantId", "contoso", "The setting 'tenantId' is 'contoso', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")]
    [InlineData("tenant", "x", "There is no setting 'tenant'; the settings are 'cloud', 'location', 'stack', 'subscriptionId', 'tenantId'.")]
    public void Says_what_is_wrong(string key, string value, string reason)
    {
        var failure = Run(Good.With(key, value)).ShouldHaveSingleItem();

        failure.Property.ShouldBe(key);
        failure.Reason.ShouldBe(reason);
    }

    [Fact]
    public void Names_everything_that_is_missing() => Run(PropertyMap.Empty).Select(failure => failure.Reason).ShouldBe(
    [
        "The setting 'tenantId' is missing; give the provider 'xdr' a 'tenantId', or set ARM_TENANT_ID.",
        "The setting 'subscriptionId' is missing; give the provider 'xdr' a 'subscriptionId', or set ARM_SUBSCRIPTION_ID.",
    ]);

    [Fact]
    public void Takes_what_is_missing_from_the_variables_of_azure_native() =>
        SettingsCheck.Run(PropertyMap.Empty, _ => "11111111-1111-1111-1111-111111111111").ShouldBeEmpty();

    [Fact]
    public void Says_which_variable_is_wrong() =>
        SettingsCheck.Run(Good.Without("tenantId"), name => name == "ARM_TENANT_ID" ? "contoso" : null).ShouldBe(
            [new CheckFailure("tenantId", "ARM_TENANT_ID is 'contoso', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")]);

    [Fact]
    public void A_setting_comes_before_its_variable() => SettingsCheck.Run(Good, _ => "contoso").ShouldBeEmpty();

    [Theory]
    [InlineData("cloud", "The cloud is '[secret]'; use one of 'public', 'gcc', 'gcc-high', 'dod', 'emulated'.")]
    [InlineData("tenantId", "The setting 'tenantId' is '[secret]', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")]
    public void Does_not_show_a_wrong_secret(string key, string reason) =>
        Run(Good.With(key, new PropertyValue.Secret("hunter2"))).ShouldBe([new CheckFailure(key, reason)]);

    private static IEnumerable<CheckFailure> Run(PropertyMap settings) => SettingsCheck.Run(settings, static _ => null);
}
