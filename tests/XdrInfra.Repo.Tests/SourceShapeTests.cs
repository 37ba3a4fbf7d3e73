using System.Text.RegularExpressions;

namespace XdrInfra.Repo.Tests;

/// <summary>The style page's rules that a machine can check.</summary>
public sealed partial class SourceShapeTests
{
    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it()
    {
        var wrong = RepoFiles.Sources()
            .Select(path => (Path: path, Types: PublicTypes(RepoFiles.Read(path))))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && !IsNamedAfter(file.Path, file.Types[0])))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var wrong = RepoFiles.Sources().Where(path => RepoFiles.Read(path).Count(character => character == '\n') > 400);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_the_path_of_its_file()
    {
        var wrong = RepoFiles.Sources()
            .Select(path => (Path: path, Match: Namespace().Match(RepoFiles.Read(path))))
            .Where(file => file.Match.Success && file.Match.Groups["name"].Value != ExpectedNamespace(file.Path))
            .Select(file => $"{file.Path}: {file.Match.Groups["name"].Value}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_unimplemented()
    {
        var wrong = RepoFiles.Sources()
            .Where(path => path.StartsWith("infra/", StringComparison.Ordinal) || path.StartsWith("policies/", StringComparison.Ordinal))
            .Where(path => RepoFiles.Read(path).Contains("NotImplemented" + "Exception", StringComparison.Ordinal));

        wrong.ShouldBeEmpty();
    }

    private static List<string> PublicTypes(string source) =>
        PublicType().Matches(source).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

    // A partial type may be cut by concern: Type.Concern.cs.
    private static bool IsNamedAfter(string path, string type) =>
        Path.GetFileNameWithoutExtension(path).Split('.')[0] == type;

    private static string ExpectedNamespace(string path)
    {
        var parts = path.Split('/');
        return string.Join('.', parts[1..^1]);
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|interface|enum|struct|record struct|record|delegate [\w<>\[\]?]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();
}
