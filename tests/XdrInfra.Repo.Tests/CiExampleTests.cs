using System.Text.RegularExpressions;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Repo.Tests;

/// <summary>The lines of docs/ci.md are lines that xdr takes.</summary>
public sealed partial class CiExampleTests
{
    public static TheoryData<string> Lines => new(Call().Matches(RepoFiles.Read("docs/ci.md")).Select(match => match.Groups["arguments"].Value.Trim()));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_the_page_is_one_that_xdr_takes(string arguments) =>
        CommandSet.Root(CliContext.ForProcess()).Parse(arguments).Errors.ShouldBeEmpty();

    [Fact]
    public void No_example_builds_xdr_from_the_pull_request()
    {
        RepoFiles.Read("docs/ci.md").ShouldNotContain("dotnet run");
        RepoFiles.Read("docs/ci.md").ShouldNotContain("dotnet build");
    }

    [GeneratedRegex(@"tools/xdr""? (?<arguments>[^>\n#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();
}
