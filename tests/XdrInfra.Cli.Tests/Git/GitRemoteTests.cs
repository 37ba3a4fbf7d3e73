using XdrInfra.Cli.Git;

namespace XdrInfra.Cli.Tests.Git;

public sealed class GitRemoteTests
{
    [Theory]
    [InlineData("https://github.com/contoso/soc.git", "https://github.com/contoso/soc")]
    [InlineData("https://github.com/contoso/soc", "https://github.com/contoso/soc")]
    [InlineData("https://x-access-token:s3cret@github.com/contoso/soc.git", "https://github.com/contoso/soc")]
    [InlineData("https://contoso@dev.azure.com/contoso/SOC%20team/_git/soc", "https://dev.azure.com/contoso/SOC%20team/_git/soc")]
    [InlineData("https://git.contoso.com:8443/soc.git?token=s3cret", "https://git.contoso.com:8443/soc")]
    [InlineData("git@github.com:contoso/soc.git", "https://github.com/contoso/soc")]
    [InlineData("ssh://git@github.com:22/contoso/soc.git", "https://github.com/contoso/soc")]
    [InlineData("git@ssh.dev.azure.com:v3/contoso/team/soc", "https://dev.azure.com/contoso/team/_git/soc")]
    public void The_address_that_a_browser_opens_holds_nothing_secret(string remote, string address) =>
        GitRemote.Address(remote).ShouldNotBeNull().AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/srv/git/soc.git")]
    [InlineData("../soc")]
    [InlineData("file:///srv/git/soc.git")]
    [InlineData("http://github.com/contoso/soc")]
    [InlineData("git://github.com/contoso/soc")]
    [InlineData("C:\\git\\soc")]
    public void Other_remotes_have_none(string? remote) => GitRemote.Address(remote).ShouldBeNull();
}
