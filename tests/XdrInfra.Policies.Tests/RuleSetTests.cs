using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Tests;

/// <summary>What holds for the set of rules as a whole.</summary>
public sealed class RuleSetTests
{
    [Fact]
    public void Holds_every_rule_class()
    {
        var listed = RuleSet.Rules.Select(rule => rule.GetType()).Concat(RuleSet.FleetRules.Select(rule => rule.GetType()));

        listed.OrderBy(type => type.FullName).ShouldBe(RuleTypes().OrderBy(type => type.FullName));
    }

    [Fact]
    public void Has_at_least_26_rules() => RuleSet.All.Count.ShouldBeGreaterThanOrEqualTo(26);

    [Fact]
    public void Uses_every_code_once() => RuleSet.All.Select(rule => rule.Code).ShouldBeUnique();

    [Fact]
    public void Uses_every_slug_once() => RuleSet.All.Select(rule => rule.Slug).ShouldBeUnique();

    [Fact]
    public void Uses_every_title_once() => RuleSet.All.Select(rule => rule.Title).ShouldBeUnique();

    [Fact]
    public void Lists_the_rules_in_the_order_of_their_codes() =>
        RuleSet.Rules.Select(rule => rule.Info.Code).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);

    /// <summary>A released code keeps its meaning: this list only grows, and no line of it changes.</summary>
    [Theory]
    [MemberData(nameof(Released))]
    public void Keeps_the_meaning_of_a_code(string code, string slug) =>
        RuleSet.All.Where(rule => rule.Code == code).Select(rule => rule.Slug).ShouldBe([slug]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_a_code_of_the_layer_of_rules(string code) =>
        (code.Length == 7 && code.StartsWith("XDR3", StringComparison.Ordinal) && code[4..].All(char.IsAsciiDigit)).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Names_the_class_and_its_folder_after_slug_and_area(string code)
    {
        var rule = Find(code);
        var expected = $"XdrInfra.Policies.Rules.{rule.Area}.{Pascal(rule.Slug)}";

        RuleTypes().Select(type => type.FullName).ShouldContain(expected);
    }

    /// <summary>One test class a rule: when it passes, when it fails, and what it says of values that nobody knows yet.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_tests_that_pass_fail_and_stay_undecided(string code)
    {
        var rule = Find(code);
        var tests = typeof(RuleSetTests).Assembly.GetType($"XdrInfra.Policies.Tests.Rules.{rule.Area}.{Pascal(rule.Slug)}Tests").ShouldNotBeNull(code)
            .GetMethods().Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Select(method => method.Name).ToList();

        foreach (var outcome in (string[])["Passes", "Fails", "Stays_undecided"])
        {
            tests.ShouldContain(test => test.StartsWith(outcome, StringComparison.Ordinal), $"{code} {outcome}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_a_title_without_and_a_reason_with_a_full_stop(string code)
    {
        var rule = Find(code);
        rule.Title.ShouldNotEndWith(".");
        rule.Why.ShouldEndWith(".");
    }

    public static TheoryData<string> Codes() => [.. RuleSet.All.Select(rule => rule.Code)];

    public static TheoryData<string, string> Released()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in ReleasedCodes.Lines)
        {
            data.Add(line.Code, line.Slug);
        }

        return data;
    }

    private static RuleInfo Find(string code) => RuleSet.All.Single(rule => rule.Code == code);

    private static IEnumerable<Type> RuleTypes() => typeof(RuleSet).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && (type.IsAssignableTo(typeof(IRule)) || type.IsAssignableTo(typeof(IFleetRule))));

    private static string Pascal(string slug) => string.Concat(slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
