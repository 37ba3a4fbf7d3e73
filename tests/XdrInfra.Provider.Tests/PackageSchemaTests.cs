using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider.Tests;

public sealed partial class PackageSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(PackageSchema.Json).RootElement;

    // What Pulumi's generators read but cannot name again.
    private static readonly string[] Reserved = ["id", "urn", "pulumi"];

    public static TheoryData<string> Kinds => [.. Handlers.All.Select(handler => handler.Type)];

    [Fact]
    public void Holds_every_kind_and_no_other() =>
        Schema.GetProperty("resources").EnumerateObject().Select(kind => kind.Name).Order(StringComparer.Ordinal)
            .ShouldBe(Handlers.All.Select(handler => handler.Type).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_exactly_the_inputs_that_the_handler_takes(string type)
    {
        var handler = Handlers.Find(type).ShouldNotBeNull();
        var odd = PropertyValue.Map.Empty.With("odd", new PropertyValue.Text("x"));
        var fix = handler.Check(odd, null).Single(finding => finding.Message.Contains("'odd'")).Fix.ShouldNotBeNull();
        var taken = QuotedWord().Matches(fix).Select(match => match.Groups["word"].Value);

        Names(Kind(type).GetProperty("inputProperties")).ShouldBe(taken.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Requires_what_the_handler_misses(string type)
    {
        var missed = Handlers.Find(type).ShouldNotBeNull().Check(PropertyValue.Map.Empty, null)
            .Where(finding => finding.Message.EndsWith("is missing.", StringComparison.Ordinal))
            .Select(finding => QuotedWord().Match(finding.Message).Groups["word"].Value);

        Texts(Kind(type).GetProperty("requiredInputs")).Order(StringComparer.Ordinal).ShouldBe(missed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keeps_the_rules_of_the_schema_format(string type)
    {
        var kind = Kind(type);
        kind.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
        foreach (var side in new[] { ("inputProperties", "requiredInputs"), ("properties", "required") })
        {
            var names = Names(kind.GetProperty(side.Item1));
            Texts(kind.GetProperty(side.Item2)).ShouldBeSubsetOf(names);
            names.Intersect(Reserved).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Describes_every_property_and_resolves_every_reference()
    {
        var types = Names(Schema.GetProperty("types")).ToHashSet(StringComparer.Ordinal);
        foreach (var property in Properties())
        {
            property.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(property.Name);
            if (property.Value.TryGetProperty("$ref", out var reference) && reference.GetString() is { } target && target != "pulumi.json#/Any")
            {
                types.ShouldContain(target["#/types/".Length..]);
            }
        }
    }

    [Fact]
    public void Has_the_version_of_the_provider() =>
        Schema.GetProperty("version").GetString().ShouldBe(new XdrProvider(new NoConnection()).Version);

    [Theory]
    [InlineData("csharp", "rootNamespace")]
    [InlineData("go", "importBasePath")]
    [InlineData("nodejs", "packageName")]
    [InlineData("python", "packageName")]
    public void Says_what_the_generator_of_each_language_wants(string language, string key) =>
        Schema.GetProperty("language").GetProperty(language).GetProperty(key).GetString().ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public void Has_a_logo_so_that_no_generator_fetches_one() => Schema.GetProperty("logoUrl").GetString().ShouldNotBeNullOrWhiteSpace();

    private static IEnumerable<JsonProperty> Properties() =>
        Schema.GetProperty("resources").EnumerateObject()
            .SelectMany(kind => kind.Value.GetProperty("inputProperties").EnumerateObject().Concat(kind.Value.GetProperty("properties").EnumerateObject()))
            .Concat(Schema.GetProperty("provider").GetProperty("inputProperties").EnumerateObject())
            .Concat(Schema.GetProperty("types").EnumerateObject().Where(type => type.Value.TryGetProperty("properties", out _))
                .SelectMany(type => type.Value.GetProperty("properties").EnumerateObject()));

    private static JsonElement Kind(string type) => Schema.GetProperty("resources").GetProperty(type);

    private static ImmutableArray<string> Names(JsonElement map) =>
        [.. map.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString() ?? "");

    [GeneratedRegex("'(?<word>[A-Za-z]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedWord();
}
