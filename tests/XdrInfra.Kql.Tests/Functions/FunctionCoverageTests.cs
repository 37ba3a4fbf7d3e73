using System.Reflection;

namespace XdrInfra.Kql.Tests.Functions;

/// <summary>No function runs without values that show what it does.</summary>
public sealed class FunctionCoverageTests
{
    private static readonly (string Name, string[] Queries)[] Tested =
    [
        .. typeof(FunctionCoverageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(test => test.Function is not null)
            .SelectMany(test => test.Function!.Names.Select(name => (name, Queries(test.Method)))),   // checked on the line above
    ];

    // Functions over series, places, XML and user agents have tests that take other shapes.
    private static readonly string[] Apart = ["series_", "geo_", "parse_xml", "parse_user_agent"];

    [Fact]
    public void Every_function_that_runs_has_values() =>
        SupportMatrix.Families.Single(family => family.Title == "Scalar functions").Run
            .Where(name => !Array.Exists(Apart, name.StartsWith))
            .Except(Tested.Select(test => test.Name)).ShouldBeEmpty();

    [Fact]
    public void Every_test_of_a_function_calls_it() =>
        Tested.Where(test => !test.Queries.Any(query => query.Contains(test.Name + "(", StringComparison.Ordinal))).Select(test => test.Name).ShouldBeEmpty();

    private static string[] Queries(MethodInfo method) =>
        [.. method.GetCustomAttributes<InlineDataAttribute>().SelectMany(values => values.GetData(method)).Select(values => (string)values[0])];
}
