using System.Text.RegularExpressions;

namespace XdrInfra.Repo.Tests;

/// <summary>The repo says what it is, never on which machine or from which feed it was made.</summary>
public sealed partial class RepoTalkTests
{
    private static readonly string[] Patterns = ["*.cs", "*.md", "*.yaml", "*.csproj", "*.props", "*.json", "*.kql", "*.proto", "*.mjs", "*.js"];

    [Fact]
    public void No_file_names_a_path_of_a_machine()
    {
        var wrong = Files()
            .Where(path => !path.EndsWith("RepoTalkTests.cs", StringComparison.Ordinal))
            .Where(path => MachinePath().IsMatch(RepoFiles.Read(path)));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_lock_file_names_the_host_of_a_registry()
    {
        var wrong = RepoFiles.Under(".", "package-lock.json").Concat(RepoFiles.Under(".", "packages.lock.json"))
            .Where(path => RepoFiles.Read(path).Contains("\"resolved\": \"http", StringComparison.Ordinal));

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() => Patterns.SelectMany(pattern => RepoFiles.Under(".", pattern));

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|home/\w+)/\w", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePath();
}
