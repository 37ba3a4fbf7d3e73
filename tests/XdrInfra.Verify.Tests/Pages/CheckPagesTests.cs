using System.Runtime.CompilerServices;
using XdrInfra.Verify.CheckTests;
using XdrInfra.Verify.Pages;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Pages;

/// <summary>With XDR_ACCEPT=1 the pages are written, and the test still fails.</summary>
public sealed class CheckPagesTests
{
    [Fact]
    public void The_pages_in_docs_are_the_generated_ones()
    {
        var pages = CheckPages.All(Run.Pack, CheckTestRunner.BuiltInCases(Stacks.Catalog));
        var differing = pages.Where(page => Kept(page.Key) != page.Value).Select(page => page.Key).ToList();
        if (Environment.GetEnvironmentVariable("XDR_ACCEPT") == "1")
        {
            differing.ForEach(path => File.WriteAllText(Place(path), pages[path]));
        }

        differing.ShouldBeEmpty("Run the test with XDR_ACCEPT=1 to write the pages.");
    }

    private static string? Kept(string path) => File.Exists(Place(path)) ? File.ReadAllText(Place(path)).ReplaceLineEndings("\n") : null;

    private static string Place(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", "..", path));
}
