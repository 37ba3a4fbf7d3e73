using XdrInfra.Azure.Identity;
using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.Identity;

public sealed class TokenClaimsTests
{
    [Theory]
    [InlineData("""{"tid":"t","oid":"o","idtyp":"app"}""", true)]
    [InlineData("""{"tid":"t","oid":"o","idtyp":"user"}""", false)]
    [InlineData("""{"tid":"t","oid":"o","scp":"user_impersonation"}""", false)]
    [InlineData("""{"tid":"t","oid":"o"}""", null)]
    public void Tells_an_app_from_a_person(string claims, bool? isApp) =>
        TokenClaims.Read(new FixedCredential(claims).GetToken(new global::Azure.Core.TokenRequestContext([]), default).Token).ShouldBe(new TokenClaims("t", "o", isApp));

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("")]
    public void Says_nothing_about_an_opaque_token(string token) => TokenClaims.Read(token).ShouldBe(new TokenClaims(null, null, null));
}
