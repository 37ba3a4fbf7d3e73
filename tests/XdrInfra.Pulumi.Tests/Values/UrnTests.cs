using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Values;

public sealed class UrnTests
{
    [Theory]
    [InlineData("urn:pulumi:dev::xdr::xdr:sentinel:Onboarding::onboarding", "xdr:sentinel:Onboarding", "onboarding")]
    [InlineData("urn:pulumi:dev::xdr::my:Component$xdr:sentinel:Onboarding::a::b", "xdr:sentinel:Onboarding", "a::b")]
    [InlineData("nonsense", "", "")]
    public void Has_type_and_name(string text, string type, string name)
    {
        new Urn(text).Type.ShouldBe(type);
        new Urn(text).Name.ShouldBe(name);
        new Urn(text).Stack.ShouldBe(type.Length == 0 ? "" : "dev");
    }
}
