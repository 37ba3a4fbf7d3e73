using System.Reflection;
using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Tests.Support;

/// <summary>Every operator, function and plugin that the engine runs has a test of values, with the page of the reference beside it.</summary>
public sealed partial class ValueTestsTests
{
    // Functions over series, places, XML and user agents have tests of other shapes, in Functions/Series, Functions/Geo and beside them.
    private static readonly string[] Apart = ["series_", "geo_", "parse_xml", "parse_user_agent"];

    [Theory]
    [InlineData("Scalar functions")]
    [InlineData("Tabular operators")]
    [InlineData("Aggregate functions")]
    [InlineData("Plugins of 'evaluate'")]
    public void Every_name_that_runs_has_a_value_test(string family)
    {
        var shown = Tests().SelectMany(test => test.Documented.Names.Where(name => test.Queries.Any(query => Words(query).Contains(name))));

        SupportMatrix.Families.Single(known => known.Title == family).Run
            .Where(name => !Array.Exists(Apart, name.StartsWith))
            .Except(shown, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_value_test_shows_all_that_it_names() =>
        Tests().SelectMany(test => test.Documented.Names.Where(name => !test.Queries.Any(query => Words(query).Contains(name))).Select(name => $"{test.Method}: {name}")).ShouldBeEmpty();

    [Fact]
    public void Every_value_test_names_a_page_of_the_reference() =>
        Tests().Where(test => !test.Documented.Url.StartsWith("https://learn.microsoft.com/kusto/query/", StringComparison.Ordinal)).Select(test => test.Method).ShouldBeEmpty();

    private static IEnumerable<(string Method, DocumentedAttribute Documented, IReadOnlyList<string> Queries)> Tests() =>
        from type in typeof(ValueTestsTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from documented in method.GetCustomAttributes<DocumentedAttribute>()
        select ($"{type.Name}.{method.Name}", documented, (IReadOnlyList<string>)[.. method.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(method)).Select(data => data[0]).OfType<string>()]);

    private static HashSet<string> Words(string query) => [.. Word().Matches(query).Select(match => match.Value)];

    [GeneratedRegex(@"[\w-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
