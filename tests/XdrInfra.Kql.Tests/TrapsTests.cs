using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>What other engines get wrong without a word.</summary>
public sealed class TrapsTests
{
    private static Table People => TestDatabase.Table("People", "Name:string, Age:int",
        ["ann", 30], ["bob", null], ["cid", 7]);

    // https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term
    [Theory]
    [InlineData("\"powershell.exe -enc\" has \"enc\"", "true")]
    [InlineData("\"powershell.exe -encoded\" has \"enc\"", "false")]
    [InlineData("\"powershell.exe -encoded\" !has \"enc\"", "true")]
    [InlineData("\"a_b\" has \"b\"", "true")]
    [InlineData("\"C:\\\\Windows\\\\System32\" has \"system32\"", "true")]
    [InlineData("\"C:\\\\Windows\\\\System32\" has_cs \"system32\"", "false")]
    [InlineData("\"one two\" has_any (\"tw\", \"two\")", "true")]
    [InlineData("\"one two\" has_any (\"tw\", \"on\")", "false")]
    [InlineData("\"one two\" has_all (\"two\", \"one\")", "true")]
    [InlineData("\"one two\" has_all (\"two\", \"on\")", "false")]
    [InlineData("\"one two\" has_any (dynamic([\"x\", \"TWO\"]))", "true")]
    public void Has_finds_whole_terms(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/numerical-operators
    [Theory]
    [InlineData("-7 % 3", "2")]
    [InlineData("7 % -3", "1")]
    [InlineData("-7.5 % 2", "0.5")]
    public void Modulo_is_never_negative(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
    [Fact]
    public void A_null_differs_from_every_value() =>
        Kql.Rows("People | where Age != 30 | project Name", People).ShouldBe(["bob", "cid"]);

    [Fact]
    public void A_null_equals_no_value() =>
        Kql.Rows("People | where Age == 30 or Age < 8 | project Name", People).ShouldBe(["ann", "cid"]);

    // https://learn.microsoft.com/kusto/query/sum-aggregation-function
    [Fact]
    public void The_sum_of_nothing_is_zero() =>
        Kql.Rows("People | where Age > 99 | summarize sum(Age), count(), max(Age)", People).ShouldBe(["0|0|null"]);

    // https://learn.microsoft.com/kusto/query/split-function
    [Fact]
    public void Split_with_an_index_gives_an_array_of_one() => Kql.Value("split(\"a-b-c\", \"-\", 1)").ShouldBe("[\"b\"]");

    [Theory]
    [InlineData("let wanted = People | where Age > 20 | project Name; People | where Name in (wanted) | project Name")]
    [InlineData("let wanted = dynamic([\"ann\", \"zed\"]); People | where Name in (wanted) | project Name")]
    [InlineData("People | where Name in ((People | where Age > 20 | project Name)) | project Name")]
    [InlineData("People | where Name in~ (\"ANN\") | project Name")]
    [InlineData("People | where Name !in (\"bob\", \"cid\") | project Name")]
    public void In_takes_tables_and_arrays(string query) => Kql.Rows(query, People).ShouldBe(["ann"]);

    // https://learn.microsoft.com/kusto/query/tostring-function
    [Theory]
    [InlineData("tostring(datetime(2026-01-02))", "2026-01-02T00:00:00.0000000Z")]
    [InlineData("tostring(1.0)", "1.0")]
    [InlineData("tostring(0.1)", "0.1")]
    [InlineData("tostring(true)", "true")]
    [InlineData("tostring(1d)", "1.00:00:00")]
    [InlineData("strcat(1, true, 2.0)", "1true2.0")]
    public void Values_have_one_text_under_every_culture(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/trim-function
    [Theory]
    [InlineData("trim(\"-\", \"--a--\")", "a")]
    [InlineData("trim_start(\"-\", \"--a--\")", "a--")]
    [InlineData("trim_end(\"-\", \"--a--\")", "--a")]
    [InlineData("trim(@\"[^\\w]+\", \"  a b! \")", "a b")]
    public void Trim_strips_every_match(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void Null_join_keys_match_nothing() =>
        Kql.Rows("People | join kind=inner (People) on Age | project Name, Name1 | sort by Name asc", People).ShouldBe(["ann|ann", "cid|cid"]);

    [Fact]
    public void Union_with_a_source_column_names_the_table() =>
        Kql.Rows("union withsource=T People | project T | take 1", People).ShouldBe(["People"]);

    // https://learn.microsoft.com/kusto/query/percentiles-aggregation-function
    [Fact]
    public void A_percentile_is_a_value_that_occurs() =>
        Kql.Rows("range x from 1 to 4 step 1 | summarize percentile(x, 50), percentiles(x, 25, 90)").ShouldBe(["2|1|4"]);

    [Fact]
    public void Timespans_are_read_without_a_culture() => Kql.Value("1.5h").ShouldBe("01:30:00");

    [Fact]
    public void Now_is_one_moment() =>
        Kql.Rows("range x from 1 to 3 step 1 | extend t = now() | summarize dcount(t), max(t) == now()").ShouldBe(["1|true"]);

    [Fact]
    public void A_fuzzy_union_goes_on_without_a_missing_table()
    {
        var result = Kql.Run("union isfuzzy=true (Missing | where X == 1), People | count", People);

        Kql.Lines(result).ShouldBe(["3"]);
        result.Diagnostics.Single().Message.ShouldBe("There is no table 'Missing' in this workspace; the union goes on without it.");
    }

    [Fact]
    public void A_range_of_dates_can_be_extended() =>
        Kql.Rows("range t from datetime(2026-01-01) to datetime(2026-01-02) step 12h | extend h = hourofday(t) | project h").ShouldBe(["0", "12", "0"]);

    [Theory]
    [InlineData("dynamic({\"n\": 5}).n == 5", "true")]
    [InlineData("dynamic({\"n\": 5.5}).n > 5", "true")]
    [InlineData("dynamic({\"s\": \"x\"}).s == \"x\"", "true")]
    [InlineData("dynamic({\"s\": \"x y\"}).s has \"y\"", "true")]
    public void Dynamic_values_compare_without_a_cast(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
