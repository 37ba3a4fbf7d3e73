using System.Text.Json;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>No property of any kind without a test of its drift, or a reason why it cannot drift.</summary>
public sealed class DriftGuardTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(PackageSchema.Json).RootElement;

    public static TheoryData<string> Kinds => [.. Handlers.All.Select(handler => handler.Type)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_drifts_in_a_test_or_has_a_reason_not_to(string type)
    {
        var tested = Tested(type);

        Paths(type).Where(path => !IsIn(tested, path) && ReasonOf(type, path) is null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_drifts_in_a_test_is_a_property_and_has_no_reason_not_to(string type)
    {
        Tested(type).Where(path => !Paths(type).Contains(Whole(path)) || ReasonOf(type, path) is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_is_about_a_property_that_there_is()
    {
        var known = Handlers.All.SelectMany(handler => Paths(handler.Type).SelectMany(path => new[] { path, $"{handler.Type} {path}" })).ToHashSet(StringComparer.Ordinal);

        DriftCases.Steady.Keys.Except(known).ShouldBeEmpty();
    }

    private static string[] Tested(string type) =>
    [
        .. DriftCases.Changes.Where(change => TypeOf((string)change[0]) == type).SelectMany(change => ((string)change[2]).Split(' ')),
        .. DriftCases.Apart.Where(apart => TypeOf(apart.Resource) == type).Select(apart => apart.Path),
    ];

    // A map is one property, whatever keys it has; an object is as many as its type names.
    private static bool IsIn(string[] tested, string path) => tested.Any(shown => Whole(shown) == path);

    private static string Whole(string path) => path.StartsWith("tags.", StringComparison.Ordinal) ? "tags" : path;

    private static string? ReasonOf(string type, string path) => DriftCases.Steady.GetValueOrDefault($"{type} {path}") ?? DriftCases.Steady.GetValueOrDefault(path);

    private static string[] Paths(string type) =>
    [
        .. new[] { "inputProperties", "properties" }.SelectMany(side => Schema.GetProperty("resources").GetProperty(type).GetProperty(side).EnumerateObject()).SelectMany(PathsOf).Distinct(),
    ];

    private static IEnumerable<string> PathsOf(JsonProperty property) =>
        property.Value.TryGetProperty("$ref", out var target) && target.GetString()!.StartsWith("#/types/", StringComparison.Ordinal)
        && Schema.GetProperty("types").GetProperty(target.GetString()!["#/types/".Length..]).TryGetProperty("properties", out var inner)
            ? inner.EnumerateObject().Select(entry => $"{property.Name}.{entry.Name}")
            : [property.Name];

    private static string TypeOf(string resource) => resource switch
    {
        "resource-group" => ResourceKinds.ResourceGroup,
        "workspace" => ResourceKinds.Workspace,
        "connector" => ResourceKinds.DefenderXdrConnector,
        "solution" => ResourceKinds.Solution,
        "entity-analytics" => ResourceKinds.EntityAnalytics,
        "behavior-analytics" => ResourceKinds.BehaviorAnalytics,
        "incident-creation-rules" => ResourceKinds.IncidentCreationRules,
        _ => ResourceKinds.TableRetention,
    };
}
