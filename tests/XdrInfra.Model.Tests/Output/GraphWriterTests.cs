using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Output;

public sealed class GraphWriterTests
{
    public static TheoryData<string> Stacks => [.. RepoStacks.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_graph_of_a_stack_stays_the_same(string stack) => GoldenFile.ShouldMatch(
        Write(GraphFormat.Text, GraphBuilder.Build(SettingsReader.Read(stack, RepoStacks.Files()).Settings.ShouldNotBeNull(), ProductCatalog.Tables)),
        $"Graph/{stack}.txt");

    [Theory]
    [InlineData(GraphFormat.Json, "small.json")]
    [InlineData(GraphFormat.Mermaid, "small.mmd")]
    public void A_format_stays_the_same(GraphFormat format, string file) =>
        GoldenFile.ShouldMatch(Write(format, GraphBuilder.Build(StackText.Settings(), ProductCatalog.Tables)), $"Graph/{file}");

    [Theory]
    [InlineData(GraphFormat.Text)]
    [InlineData(GraphFormat.Json)]
    [InlineData(GraphFormat.Mermaid)]
    public void A_secret_is_never_shown(GraphFormat format)
    {
        var inputs = PropertyValue.Map.Empty.With("key", new PropertyValue.Secret(new PropertyValue.Text("hunter2")));

        Write(format, new("soc", [new("workspace", "x:y:Z", inputs, Location.None)])).ShouldNotContain("hunter2");
    }

    private static string Write(GraphFormat format, ResourceGraph graph)
    {
        using var output = new StringWriter();
        GraphWriters.Write(format, graph, output);
        return output.ToString();
    }
}
