using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

public sealed class DiagnosticTests
{
    private static Table Events => TestDatabase.Table("Events", "TimeGenerated:datetime, Account:string, Size:long");

    [Fact]
    public void Unknown_column_names_the_nearest() =>
        Kql.Problems("Events | where Acount == 'x'", Events).ShouldBe(["KQL0103@15+6: There is no column or variable 'Acount' here. Did you mean 'Account'?"]);

    [Fact]
    public void Unknown_table_names_the_nearest() =>
        Kql.Problems("Event | count", Events).ShouldBe(["KQL0102@0+5: There is no table 'Event' in this workspace. Did you mean 'Events'?"]);

    [Fact]
    public void A_problem_with_a_name_in_parentheses_is_shown_on_the_name() =>
        Kql.Problems("Events | join (Evnts) on (Acount)", Events).Select(problem => problem[..12]).ShouldBe(["KQL0102@15+5", "KQL0103@26+6"]);

    [Fact]
    public void Several_problems_are_shown_at_once() =>
        Kql.Problems("Events | wher Size > 1 | extend a = | project Sise", Events).ShouldBe(
        [
            "KQL0006@9+4: There is no operator 'wher'. Did you mean 'where'?",
            "KQL0002@36+1: Unexpected '|', expected an expression.",
        ]);

    [Fact]
    public void Problems_in_several_statements_are_shown() =>
        Kql.Problems("let a = Events | where Sice > 1; Events | where Account = 'x'", Events).Length.ShouldBe(2);

    [Fact]
    public void A_string_is_no_condition() =>
        Kql.Problems("Events | where Account", Events).ShouldBe(["KQL0111@15+7: A condition must be a bool, and this is a string; compare it with a value."]);

    [Fact]
    public void Types_that_do_not_compare_are_named() =>
        Kql.Problems("Events | where Account < 5", Events).ShouldBe(["KQL0107@23+1: '<' cannot combine a string with a long; convert one of them, for example with 'tostring()'."]);

    [Fact]
    public void Types_that_may_not_be_equal_are_a_warning()
    {
        Kql.Problems("Events | where Account == 5", Events).ShouldBe(["KQL0302@23+2: '==' compares a string with a long, which the service may refuse; convert one of them, for example with 'tostring()'."]);
        KqlQuery.Analyze("Events | where Account == 5", new TestDatabase([Events]).Schema).Diagnostics.Single().Severity.ShouldBe(KqlSeverity.Warning);
    }

    [Fact]
    public void Valid_operators_that_are_not_run_have_their_own_code() =>
        Kql.Problems("Events | reduce by Account", Events).ShouldBe(["KQL0201@9+6: 'reduce' is valid KQL that this engine does not run; ask the real workspace instead."]);

    [Fact]
    public void An_expansion_is_by_bag_or_array() =>
        Kql.Problems("print x = dynamic({}) | mv-expand bagexpansion=rows x").ShouldBe(["KQL0114@47+4: The expansion 'rows' is not known; use 'bag' or 'array'."]);

    [Fact]
    public void Valid_functions_that_are_not_run_have_their_own_code() =>
        Kql.Problems("Events | extend x = geo_point_to_s2cell(1, 2)", Events).ShouldBe(["KQL0202@20+19: Function 'geo_point_to_s2cell' is valid KQL that this engine does not run; ask the real workspace instead."]);

    [Theory]
    [InlineData("<")]
    [InlineData(">=")]
    public void Texts_are_compared_by_a_function(string symbol) =>
        Kql.Problems($"print 'a' {symbol} 'b'").ShouldBe([$"KQL0107@10+{symbol.Length}: '{symbol}' does not compare texts; write 'strcmp(a, b) {symbol} 0'."]);

    // https://learn.microsoft.com/kusto/query/statements
    [Theory]
    [InlineData("declare pattern P = (a:string) { ('b') = { print 1 } }; print 1", 54, "A pattern of 'declare pattern'")]
    [InlineData("alias database D = cluster('c').database('d'); print 1", 45, "An alias of a database")]
    [InlineData("restrict access to (Events, database().Other); print 1", 45, "The statement 'restrict access'")]
    public void Valid_statements_that_are_not_run_have_their_own_code(string query, int length, string what) =>
        Kql.Problems(query).ShouldBe([$"KQL0203@0+{length}: {what} is valid KQL that this engine does not run; ask the real workspace instead."]);

    // https://learn.microsoft.com/kusto/query/cross-cluster-or-database-queries
    [Theory]
    [InlineData("union (print 1), database('D').*", 17, 15, "A table of another cluster or database")]
    [InlineData("union (print 1), cluster('C').database('D*').Ev*", 17, 31, "A table of another cluster or database")]
    [InlineData("find in (database('D').*Events) where a == 1", 9, 21, "A table of another cluster or database")]
    [InlineData("database('D').F(1) | count", 0, 18, "A function of another cluster or database")]
    [InlineData("print x = cluster('C').database('D').F(1)", 10, 31, "A function of another cluster or database")]
    [InlineData("let G = entity_group [cluster('C').database('D')]; print 1", 8, 12, "A group of databases")]
    public void Other_databases_have_their_own_code(string query, int at, int length, string what) =>
        Kql.Problems(query)[0].ShouldBe($"KQL0203@{at}+{length}: {what} is valid KQL that this engine does not run; ask the real workspace instead.");

    [Fact]
    public void A_star_behind_a_path_is_a_product() => Kql.Value("parse_json('{\"a\": 3}').a*pi() > 9").ShouldBe("true");

    [Fact]
    public void An_operator_that_starts_a_query_and_is_not_run_has_its_own_code() =>
        Kql.Problems("macro-expand G as X (X.T | count)").ShouldBe(["KQL0201@0+12: 'macro-expand' is valid KQL that this engine does not run; ask the real workspace instead."]);

    [Theory]
    [InlineData("graph('G')", "graph", 0)]
    [InlineData("inline_external_table(a:string)", "inline_external_table", 0)]
    public void Valid_sources_that_are_not_run_have_their_own_code(string query, string name, int at) =>
        Kql.Problems(query)[0].ShouldBe($"KQL0202@{at}+{name.Length}: Function '{name}' is valid KQL that this engine does not run; ask the real workspace instead.");

    [Fact]
    public void Unknown_functions_name_the_nearest() =>
        Kql.Problems("print tolowr('x')").ShouldBe(["KQL0104@6+6: There is no function 'tolowr'. Did you mean 'tolower'?"]);

    [Fact]
    public void Aggregates_stand_only_in_summarize() =>
        Kql.Problems("Events | extend n = count()", Events).ShouldBe(["KQL0113@20+5: 'count' aggregates rows; use it within 'summarize'."]);

    [Fact]
    public void A_place_becomes_a_line_and_a_column()
    {
        const string Text = "Events\n| where Acount == 'x'";
        KqlQuery.Analyze(Text, new TestDatabase([Events]).Schema).Diagnostics.Single().Locate(Text).ShouldBe(new TextPosition(2, 9));
    }

    [Fact]
    public void An_unclosed_string_is_named() =>
        Kql.Problems("Events | where Account == 'x", Events).ShouldBe(["KQL0003@26+2: The string is not closed; end it with the quote that it starts with, on the same line."]);

    [Fact]
    public void Recursion_is_refused() =>
        Kql.Problems("let f = (x:long) { f(x) }; print f(1)").Length.ShouldBe(1);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Kql.Problems("print " + new string('(', 5000)).ShouldContain(problem => problem.StartsWith("KQL0005", StringComparison.Ordinal));
}
