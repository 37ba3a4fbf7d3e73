using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Resources.Tests.Engine;

public sealed class GraphOrderTests
{
    [Fact]
    public void Puts_what_is_referred_to_first() => Sorted([], ("b", "a"), ("a", null)).ShouldBe(["a", "b"]);

    [Fact]
    public void Takes_a_target_with_what_it_needs() => Sorted(["b"], ("a", null), ("b", "a"), ("c", "b")).ShouldBe(["a", "b"]);

    [Fact]
    public void Refuses_a_circle() => Should.Throw<UserFailure>(() => Sorted([], ("a", "b"), ("b", "a"))).Message.ShouldBe(
        "mandatory XDR4310: The resource 'a' needs itself, over others.");

    [Fact]
    public void Refuses_a_target_that_is_not_there() => Should.Throw<UserFailure>(() => Sorted(["x"], ("a", null))).ExitCode.ShouldBe(ExitCode.Usage);

    [Fact]
    public void Refuses_a_reference_to_nothing() => Should.Throw<UserFailure>(() => Sorted([], ("a", "x"))).Message.ShouldBe(
        "a: mandatory XDR4312: The resource 'a' refers to 'x', which the stack does not have.");

    private static IEnumerable<string> Sorted(IReadOnlyList<string> targets, params (string Name, string? Needs)[] resources)
    {
        var graph = new ResourceGraph("soc", [.. resources.Select(resource => Of(resource.Name, resource.Needs))]);
        return GraphOrder.Of(graph, targets).Sorted.Select(resource => resource.Name);
    }

    private static Resource Of(string name, string? needs) => new(
        name, "t", needs is null ? PropertyValue.Map.Empty : PropertyValue.Map.Empty.With("x", new PropertyValue.Reference(needs, "id")), Location.None);
}
