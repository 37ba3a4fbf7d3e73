using System.Text.Json;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Tests.State;

public sealed class ResourceMapTests
{
    private const string Group = "/subscriptions/s/resourcegroups/rg";
    private const string Workspace = Group + "/providers/microsoft.operationalinsights/workspaces/law";
    private const string Other = Group + "/providers/microsoft.operationalinsights/workspaces/law-2";
    private const string Rule = Workspace + "/providers/microsoft.securityinsights/alertrules/a";
    private const string Lock = Workspace + "/providers/microsoft.authorization/locks/kept";

    private static readonly ResourceMap Map = new[] { Group, Workspace, Other, Rule, Lock }.Aggregate(ResourceMap.Empty, (map, id) => map.SetItem(id, Of(id)));

    [Theory]
    [InlineData(Group, new[] { Workspace, Other, Rule, Lock })]
    [InlineData(Workspace, new[] { Rule, Lock })]
    [InlineData(Workspace + "/providers/microsoft.securityinsights", new[] { Rule })]
    [InlineData(Other, new string[0])]
    [InlineData("/subscriptions/s", new[] { Group, Workspace, Other, Rule, Lock })]
    public void Finds_what_stands_below_an_id_and_not_beside_it(string id, string[] below) =>
        Map.Below(id).Select(entry => entry.Key).ShouldBe(below, ignoreOrder: true);

    [Fact]
    public void Removes_below_and_leaves_the_id_itself() => Map.RemoveBelow(Workspace).Keys.ShouldBe([Group, Workspace, Other], ignoreOrder: true);

    [Fact]
    public void Keeps_the_locks_at_hand() => Map.AllLocks.Select(held => held.Id).ShouldBe([Lock]);

    [Fact]
    public void Is_one_object_on_disk_and_comes_back_as_it_was()
    {
        var json = JsonSerializer.Serialize(Map, WorldJson.Options);

        JsonDocument.Parse(json).RootElement.EnumerateObject().Count().ShouldBe(5);
        JsonSerializer.Deserialize<ResourceMap>(json, WorldJson.Options).ShouldNotBeNull().Keys.ShouldBe(Map.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Forgets_a_shelf_that_is_empty()
    {
        var without = Map.Remove(Rule);

        (without.ContainsKey(Rule), without.Count, without.TryGetValue(Workspace, out _)).ShouldBe((false, 4, true));
    }

    private static ArmResource Of(string id) => new()
    {
        Id = id,
        Type = id.Contains("/locks/", StringComparison.Ordinal) ? "Microsoft.Authorization/locks" : "t",
        Name = id[(id.LastIndexOf('/') + 1)..],
        Properties = JsonSerializer.SerializeToElement(new { }),
        CreatedAt = default,
        ChangedAt = default,
    };
}
