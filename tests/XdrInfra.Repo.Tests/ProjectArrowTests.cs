using System.Xml.Linq;

namespace XdrInfra.Repo.Tests;

/// <summary>Who may know whom, and which packages each part may use. The table is the architecture; the csproj files must agree.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, (string[] References, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = ([], ["YamlDotNet"]),
        ["Azure"] = (["Model"], ["Azure.Core", "Azure.Identity"]),
        ["Resources"] = (["Azure", "Model"], []),
        ["Pulumi"] = ([], ["Google.Protobuf", "Grpc.Tools"]),
        ["Kql"] = ([], []),
        ["Emulator"] = (["Kql", "Model"], []),
        ["Verify"] = (["Azure", "Kql", "Model", "Resources"], ["YamlDotNet"]),
        ["Policies"] = (["Model"], []),
        ["Program"] = (["Model", "Policies", "Pulumi"], []),
        ["Provider"] = (["Azure", "Model", "Pulumi", "Resources"], []),
        ["PolicyPack"] = (["Model", "Policies", "Pulumi"], []),
        ["Cli"] = (["Azure", "Emulator", "Kql", "Model", "Policies", "Program", "Provider", "Pulumi", "Resources", "Verify"], ["Spectre.Console", "System.CommandLine"]),
    };

    public static TheoryData<string> Projects => new(
        RepoFiles.Under("infra", "*.csproj").Concat(RepoFiles.Under("policies", "*.csproj")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_its_arrows_allow(string project)
    {
        var (references, _) = Allowed[ShortName(project)];

        Items(project, "ProjectReference").Select(ShortName).ShouldBeSubsetOf(references);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Uses_only_the_packages_it_is_allowed(string project)
    {
        var (_, packages) = Allowed[ShortName(project)];

        Items(project, "PackageReference").ShouldBeSubsetOf(packages);
    }

    [Fact]
    public void Every_project_of_the_repo_is_in_the_solution()
    {
        var solution = RepoFiles.Read("XdrInfra.sln").Replace('\\', '/');

        var projects = new[] { "infra", "policies", "tests" }.SelectMany(folder => RepoFiles.Under(folder, "*.csproj"));

        projects.Where(project => !solution.Contains(project, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["XdrInfra.".Length..];

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Parse(RepoFiles.Read(project)).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
