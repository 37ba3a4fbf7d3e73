using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings;

public sealed class RepoStacksTests
{
    public static TheoryData<string> Stacks => [.. RepoStacks.Names];

    [Fact]
    public void The_list_of_stacks_is_complete() => StackFiles.List(RepoStacks.Files()).ShouldBe(RepoStacks.Names);

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_stack_is_right(string stack) => SettingsReader.Read(stack, RepoStacks.Files()).Findings.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stacks))]
    public void File_and_engine_give_the_same_settings(string stack)
    {
        var fromFile = Read(stack);
        var fromEngine = ConfigReader.Read(PulumiConfig.Of(fromFile.File, RepoStacks.Files()), $"acme/xdr-infra/{stack}");

        fromEngine.Findings.ShouldBeEmpty();
        SettingsDump.Of(fromEngine.Settings.ShouldNotBeNull()).ShouldBe(SettingsDump.Of(fromFile));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_stack_names_its_schema_in_the_first_line(string stack) =>
        Text(stack).ShouldStartWith("# yaml-language-server: $schema=stack.schema.json\n");

    [Fact]
    public void Together_they_use_every_setting()
    {
        var written = RepoStacks.Names
            .Select(stack => (SettingNode.Mapping)FileNodes.Read($"stacks/Pulumi.{stack}.yaml", RepoStacks.Files(), new())!)
            .SelectMany(root => Paths(root.Find("config")!.Value, SettingsSchema.Root, ""))
            .ToHashSet(StringComparer.Ordinal);

        Paths(SettingsSchema.Root, "").Where(path => !written.Contains(path)).ShouldBeEmpty();
    }

    [Fact]
    public void Dev_is_emulated_and_gives_back_what_was_there()
    {
        var dev = Read("dev");

        dev.Cloud.Known.ShouldBe(CloudName.Emulated);
        dev.OnDestroy.Known.ShouldBe(OnDestroy.Restore);
    }

    [Fact]
    public void Two_are_managed_by_the_portal_and_one_makes_its_workspace_with_azure_native()
    {
        var stacks = RepoStacks.Names.Select(Read).ToList();

        stacks.Count(stack => stack.Connector.ManagedBy.Known == ConnectorManagedBy.Portal).ShouldBe(2);
        stacks.Count(stack => stack.Workspace.Via.Known == WorkspaceVia.AzureNative).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Settings_of_a_stack_stay_the_same(string stack) => GoldenFile.ShouldMatch(SettingsDump.Of(Read(stack)), $"Settings/{stack}.txt");

    private static StackSettings Read(string stack) => SettingsReader.Read(stack, RepoStacks.Files()).Settings.ShouldNotBeNull();

    private static string Text(string stack) => System.Text.Encoding.UTF8.GetString(RepoStacks.Files().Read($"stacks/Pulumi.{stack}.yaml"));

    private static IEnumerable<string> Paths(SettingShape shape, string path) => shape switch
    {
        SettingShape.Group group => group.Members.SelectMany(member => Paths(member.Shape, $"{path}/{member.Name}")),
        SettingShape.Map map => Paths(map.Value, $"{path}/*"),
        _ => [path],
    };

    private static IEnumerable<string> Paths(SettingNode node, SettingShape shape, string path) => shape switch
    {
        SettingShape.Group group => ((SettingNode.Mapping)node).Entries.SelectMany(entry => Paths(entry.Value, group.Find(entry.Key)!.Shape, $"{path}/{entry.Key}")),
        SettingShape.Map map => ((SettingNode.Mapping)node).Entries.SelectMany(entry => Paths(entry.Value, map.Value, $"{path}/*")),
        _ => [path],
    };
}
