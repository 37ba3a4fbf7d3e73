using System.Text.Json;
using System.Text.RegularExpressions;

namespace XdrInfra.Provider.Tests;

/// <summary>What makes an SDK that Pulumi's generators write from the schema compile and work, language by language.</summary>
// https://github.com/pulumi/pulumi/tree/master/pkg/codegen and https://github.com/pulumi/pulumi-dotnet/tree/main/pulumi-language-dotnet/codegen
public sealed partial class SdkRulesTests
{
    // What the Go generator appends to the name of a resource or type: another type of that name would be declared twice.
    private static readonly string[] Derived =
        ["Args", "State", "Input", "Output", "Ptr", "PtrInput", "PtrOutput", "Array", "ArrayInput", "ArrayOutput", "Map", "MapInput", "MapOutput", "Result"];

    private static readonly string[] PythonWords =
    [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "exec", "finally", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "print", "raise", "return", "try", "while", "with", "yield",
        "False", "None", "True",
    ];

    private static readonly JsonElement Schema = JsonDocument.Parse(PackageSchema.Json).RootElement;

    // The .NET generator fetches it over HTTP and packs it as 'logo.png' (genPackageMetadata in codegen/gen.go); a data URL ends it.
    [Fact]
    public void The_logo_can_be_fetched_and_is_a_png()
    {
        var logo = new Uri(Schema.GetProperty("logoUrl").GetString()!);

        logo.Scheme.ShouldBe(Uri.UriSchemeHttps);
        logo.AbsolutePath.ShouldEndWith(".png");
    }

    // Node and .NET read a setting of any other type as JSON (configGetter, getConfigProperty), and 'public' is no JSON.
    [Fact]
    public void A_setting_of_a_stack_is_a_plain_text_switch_or_number() =>
        Map("config", "variables").Where(setting => !setting.Value.TryGetProperty("type", out var type) || type.GetString() is not ("string" or "boolean" or "integer" or "number")).ShouldBeEmpty();

    // Every SDK hands the provider texts only; anything else arrives as JSON in a text, which SettingsCheck would refuse.
    [Fact]
    public void A_setting_of_the_provider_is_a_text() =>
        Map("provider", "inputProperties").ShouldAllBe(setting => TypeOf(setting.Value) == "string");

    // bindProvider in schema/bind.go.
    [Fact]
    public void The_provider_has_the_settings_as_outputs_and_none_of_the_engines_own()
    {
        var inputs = Names(Map("provider", "inputProperties"));

        Names(Map("provider", "properties")).ShouldBe(inputs);
        Names(Map("config", "variables")).ShouldBe(inputs);
        inputs.Intersect(["version", "pulumi", "pluginDownloadURL"]).ShouldBeEmpty();
    }

    // Modules become packages of Go, which must not import each other in a circle.
    [Fact]
    public void No_two_modules_need_each_other()
    {
        var needs = Tokens().SelectMany(token => References(token.Value).Select(target => (From: ModuleOf(token.Name), To: ModuleOf(target))))
            .Where(edge => edge.From != edge.To).ToHashSet();

        foreach (var (from, to) in needs)
        {
            Reach(needs, to).ShouldNotContain(from);
        }
    }

    [Fact]
    public void No_name_is_what_a_generator_makes_of_another()
    {
        foreach (var module in Tokens().GroupBy(token => ModuleOf(token.Name)))
        {
            var names = module.Select(token => NameOf(token.Name)).ToArray();

            names.Select(name => name.ToUpperInvariant()).ShouldBeUnique();
            names.Intersect(names.SelectMany(name => Derived.Select(suffix => name + suffix)), StringComparer.Ordinal).ShouldBeEmpty();
            names.Where(name => name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("New", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    // checkDuplicates in schema/bind.go: 'xdr:index:Azure' would stand where the module 'azure' stands.
    [Fact]
    public void No_name_of_the_root_is_a_module() => Tokens().Where(token => ModuleOf(token.Name) == "index")
        .Select(token => NameOf(token.Name).ToLowerInvariant()).Intersect(Tokens().Select(token => ModuleOf(token.Name))).ShouldBeEmpty();

    // C# has no member with the name of its class.
    [Fact]
    public void No_property_has_the_name_of_its_type()
    {
        foreach (var token in Tokens())
        {
            Properties(token.Value).ShouldNotContain(name => string.Equals(name, NameOf(token.Name), StringComparison.OrdinalIgnoreCase), token.Name);
        }
    }

    [Fact]
    public void Every_property_is_a_word_that_each_language_can_say()
    {
        foreach (var name in Tokens().SelectMany(token => Properties(token.Value)).Concat(Names(Map("provider", "inputProperties"))).Distinct())
        {
            Word().IsMatch(name).ShouldBeTrue(name);
            PythonWords.ShouldNotContain(name);
        }
    }

    // makeSafeEnumName of each generator; Python writes capitals with underscores, C# has a method 'Equals' there.
    [Fact]
    public void The_values_of_an_enumeration_stay_apart_in_each_language()
    {
        foreach (var type in Map("types").Where(type => type.Value.TryGetProperty("enum", out _)))
        {
            var names = type.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetProperty("name").GetString()!).ToArray();

            names.ShouldAllBe(name => Value().IsMatch(name));
            names.Select(name => Capital().Replace(name, "_$0").ToUpperInvariant()).ShouldBeUnique();
            names.ShouldNotContain("Equals");
            type.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetProperty("value").GetString()).ShouldBeUnique();
        }
    }

    [Fact]
    public void Packages_have_names_that_their_registries_take()
    {
        var languages = Schema.GetProperty("language");

        Package().IsMatch(languages.GetProperty("nodejs").GetProperty("packageName").GetString()!).ShouldBeTrue();
        PythonPackage().IsMatch(languages.GetProperty("python").GetProperty("packageName").GetString()!).ShouldBeTrue();
        var go = languages.GetProperty("go");
        go.GetProperty("importBasePath").GetString().ShouldNotBeNull().ShouldEndWith("/" + go.GetProperty("rootPackageName").GetString());
        languages.GetProperty("csharp").GetProperty("namespaces").GetProperty("xdr").GetString().ShouldBe("Xdr");
    }

    // Without it an SDK asks the engine for any version of the plugin.
    [Theory]
    [InlineData("csharp")]
    [InlineData("go")]
    [InlineData("nodejs")]
    [InlineData("python")]
    public void Every_sdk_carries_the_version_of_the_schema(string language) =>
        Schema.GetProperty("language").GetProperty(language).GetProperty("respectSchemaVersion").GetBoolean().ShouldBeTrue();

    // The format knows no other; an unknown key fails the whole schema ('additionalProperties: false' in schema/pulumi.json).
    [Fact]
    public void The_schema_has_no_key_that_the_format_does_not_know() => Names(Schema.EnumerateObject()).ShouldBeSubsetOf(
    [
        "name", "displayName", "version", "description", "keywords", "homepage", "license", "attribution", "repository", "logoUrl", "pluginDownloadURL",
        "publisher", "namespace", "meta", "config", "types", "dependencies", "provider", "resources", "functions", "language", "parameterization", "allowedPackageNames",
    ]);

    // Descriptions are Markdown; a shortcode in one is resolved, or fails (checkDocRefs in schema/bind.go).
    [Fact]
    public void No_description_holds_a_shortcode() => PackageSchema.Json.ShouldNotContain("{{%");

    private static HashSet<string> Reach(HashSet<(string From, string To)> needs, string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (needs.Where(edge => seen.Contains(edge.From) && !seen.Contains(edge.To)).Select(edge => edge.To).ToArray() is { Length: > 0 } found)
        {
            seen.UnionWith(found);
        }

        return seen;
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry =>
            entry.NameEquals("$ref") && entry.Value.GetString() is { } target && target.StartsWith('#') ? [target["#/types/".Length..]] : References(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static string? TypeOf(JsonElement property) => property.TryGetProperty("$ref", out var target)
        ? TypeOf(Schema.GetProperty("types").GetProperty(target.GetString()!["#/types/".Length..]))
        : property.GetProperty("type").GetString();

    private static IEnumerable<JsonProperty> Tokens() => Map("resources").Concat(Map("types"));

    private static IEnumerable<string> Properties(JsonElement token) =>
        new[] { "inputProperties", "properties" }.Where(side => token.TryGetProperty(side, out _)).SelectMany(side => Names(token.GetProperty(side).EnumerateObject())).Distinct();

    private static IEnumerable<JsonProperty> Map(params string[] path) => path.Aggregate(Schema, (element, name) => element.GetProperty(name)).EnumerateObject();

    private static string[] Names(IEnumerable<JsonProperty> map) => [.. map.Select(entry => entry.Name)];

    private static string ModuleOf(string token) => token.Split(':')[1];

    private static string NameOf(string token) => token.Split(':')[2];

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z][a-zA-Z0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    [GeneratedRegex("^@[a-z0-9-]+/[a-z0-9-]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Package();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PythonPackage();
}
