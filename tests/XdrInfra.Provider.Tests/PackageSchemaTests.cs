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

    // A plugin that is on no server must not name one: SDKs would send their users there.
    [Fact]
    public void Names_no_server_to_download_from() => Schema.TryGetProperty("pluginDownloadURL", out _).ShouldBeFalse();

    // https://github.com/pulumi/pulumi/blob/master/pkg/codegen/schema/pulumi.json
    [Fact]
    public void Has_a_name_and_tokens_as_the_format_wants_them()
    {
        Schema.GetProperty("name").GetString().ShouldBe("xdr");
        Names(Schema.GetProperty("resources")).Concat(Names(Schema.GetProperty("types"))).ShouldAllBe(token => Token().IsMatch(token));
        Schema.GetProperty("meta").GetProperty("moduleFormat").GetString().ShouldBe("(.*)");
    }

    [Fact]
    public void Has_a_namespace_for_every_module()
    {
        var modules = Names(Schema.GetProperty("resources")).Select(token => token.Split(':')[1]).Distinct();

        modules.ShouldBeSubsetOf(Names(Schema.GetProperty("language").GetProperty("csharp").GetProperty("namespaces")));
    }

    [Fact]
    public void Gives_every_property_a_type_that_generators_know()
    {
        foreach (var property in Properties())
        {
            IsTyped(property.Value).ShouldBeTrue(property.ToString());
        }
    }

    [Fact]
    public void Describes_every_value_of_an_enumeration()
    {
        foreach (var type in Schema.GetProperty("types").EnumerateObject().Where(type => type.Value.TryGetProperty("enum", out _)))
        {
            foreach (var value in type.Value.GetProperty("enum").EnumerateArray())
            {
                value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(type.Name);
                Name().IsMatch(value.GetProperty("name").GetString() ?? "").ShouldBeTrue(type.Name);
                value.GetProperty("value").GetString().ShouldNotBeNullOrWhiteSpace(type.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Says_which_inputs_need_another_resource(string type)
    {
        var handler = Handlers.Find(type).ShouldNotBeNull();
        foreach (var input in Kind(type).GetProperty("inputProperties").EnumerateObject().Where(input => input.Value.TryGetProperty("type", out var kind) && kind.GetString() == "string"))
        {
            var replaces = handler.Diff(PropertyValue.Map.Empty.With(input.Name, new PropertyValue.Text("a")), PropertyValue.Map.Empty.With(input.Name, new PropertyValue.Text("b"))).ReplacedBy;

            (input.Value.TryGetProperty("willReplaceOnChanges", out var said) && said.GetBoolean()).ShouldBe(replaces.Contains(input.Name), $"{type} {input.Name}");
        }
    }

    [Theory]
    [InlineData("tenantId")]
    [InlineData("subscriptionId")]
    public void Says_which_variable_stands_in_for_a_setting(string setting)
    {
        Schema.GetProperty("provider").GetProperty("inputProperties").GetProperty(setting).GetProperty("defaultInfo").GetProperty("environment")
            .EnumerateArray().Select(name => name.GetString()).ShouldBe([ProviderSettings.Variables[setting]]);
        Texts(Schema.GetProperty("provider").GetProperty("requiredInputs")).ShouldNotContain(setting);
    }

    private static bool IsTyped(JsonElement property) => property.TryGetProperty("$ref", out _) || property.GetProperty("type").GetString() switch
    {
        "string" or "integer" or "number" or "boolean" => true,
        "array" => IsTyped(property.GetProperty("items")),
        "object" => IsTyped(property.GetProperty("additionalProperties")),
        _ => false,
    };

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

    [GeneratedRegex("^xdr:(index|[a-z][a-zA-Z]*):[A-Z][a-zA-Z]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Z][a-zA-Z0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex("'(?<word>[A-Za-z]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedWord();
}
