using XdrInfra.Emulator.Hosting;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Tests.Running;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Repo;
using XdrInfra.Testing.Time;

namespace XdrInfra.Emulator.Tests.Fidelity;

public sealed class FidelityPageTests
{
    private static async Task<IReadOnlyList<Route>> RoutesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("xdr-emulator-").FullName;
        try
        {
            await using var engine = await Engine.OpenAsync(TestAzure.Options(folder, new FakeClock(), scenario: null), scenario: null, port: 1, CancellationToken.None);
            return engine.Routes.Routes;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string PagePath() => Path.Combine(Checkout.Root, "docs", "azure-fidelity.md");

    [Fact]
    public async Task The_page_says_what_the_routing_table_says()
    {
        var page = FidelityPage.Of(await RoutesAsync());
        if (Environment.GetEnvironmentVariable(GoldenFile.AcceptVariable) == "1")
        {
            await File.WriteAllTextAsync(PagePath(), page);
            Assert.Fail($"The page was rewritten. Run the test again without {GoldenFile.AcceptVariable}.");
        }

        (await File.ReadAllTextAsync(PagePath())).ReplaceLineEndings("\n").ShouldBe(page);
    }

    [Fact]
    public async Task No_two_routes_take_the_same_request()
    {
        var doubles = (await RoutesAsync()).GroupBy(route => (route.Method, Template: string.Join('/', route.Segments.Select(segment => segment[0] == '{' ? "{}" : segment))))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key.ToString());

        doubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_route_of_Azure_names_a_source()
    {
        (await RoutesAsync()).Where(route => route.Service != Service.Admin && !route.Source.StartsWith("https://", StringComparison.Ordinal))
            .Select(route => route.Template)
            .ShouldBeEmpty();
    }
}
