using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Forms that published queries use and that are easy to miss.</summary>
public sealed class PublishedFormsTests
{
    private static Table People => TestDatabase.Table("People", "Name:string, Age:int, Code:string, Bag:dynamic",
        ["ann lee", 30, "0", "{\"a\":[{\"b c\":1}]}"], ["bob", null, "50053", "[7]"]);

    [Fact]
    public void A_let_in_a_function_is_made_for_each_row() =>
        Kql.Rows("let first = (name: string) { let at = indexof(name, ' '); iff(at > 0, substring(name, 0, at), name) }; People | project first(Name)", People)
            .ShouldBe(["ann", "bob"]);

    [Theory]
    [InlineData("Code == 50053", "bob")]
    [InlineData("Code != 0", "bob")]
    [InlineData("Age == \"30\"", "ann lee")]
    public void Text_and_numbers_are_compared_as_numbers(string condition, string expected) =>
        Kql.Rows($"People | where {condition} | project Name", People).ShouldBe([expected]);

    [Fact]
    public void A_path_may_have_a_dot_before_its_bracket() =>
        Kql.Rows("People | take 1 | project Bag.a.[0].[\"b c\"], Bag [\"a\"]", People).ShouldBe(["1|[{\"b c\":1}]"]);

    [Theory]
    [InlineData("dynamic\n([1, // one\n 2])", "[1,2]")]
    [InlineData("dynamic([\"a\" \"b\", 'c'])", "[\"ab\",\"c\"]")]
    [InlineData("True", "true")]
    public void Literals_are_read_as_people_write_them(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void A_name_may_start_with_a_digit() =>
        Kql.Schema("People | summarize 5_Min = count(), 3rd = max(Age)", People).ShouldBe("5_Min:long, 3rd:int");

    [Fact]
    public void A_function_may_be_told_the_name_of_its_table() =>
        Kql.Rows("let f = (name: string) { table(name) | count }; f('People')", People).ShouldBe(["2"]);

    [Fact]
    public void A_series_may_stand_in_a_range() =>
        Kql.Rows("range t from datetime(2026-01-01) to datetime(2026-01-02) step 1d | make-series c = count() default = 0 on t in range(datetime(2026-01-01), datetime(2026-01-03), 1d) | project c").ShouldBe(["[1,1,0]"]);

    [Fact]
    public void The_body_of_a_function_that_nobody_calls_is_read() =>
        Kql.Problems("let f = (x: string) { nothing(x) }; People", People).ShouldBe(["KQL0104@22+7: There is no function 'nothing'."]);

    [Fact]
    public void A_name_is_declared_once() =>
        Kql.Problems("let a = 1; let a = 2; print a").ShouldBe(["KQL0123@15+1: The name 'a' was declared by an earlier 'let'; give one of them another name."]);

    [Fact]
    public void A_table_for_a_function_needs_its_columns() =>
        Kql.Problems("let f = (t: (Size: long)) { t | count }; f(People)", People).ShouldBe(["KQL0124@43+6: The table for 't' has no column 'Size' of type long; add it, for example with 'extend'."]);

    [Fact]
    public void Columns_of_external_data_are_known() =>
        Kql.Problems("externaldata(a: string)[\"https://example.com/a.csv\"] with (format=\"csv\") | where b == 1").Length.ShouldBe(2);

    [Fact]
    public void A_text_without_a_query_is_valid_and_is_not_run()
    {
        KqlQuery.Analyze("let a = 1;", DatabaseSchema.Empty).HasErrors.ShouldBeFalse();
        Kql.Rows("let a = 1;").ShouldBe(["KQL0121: There is nothing to run; end with a query, for example the name of a table."]);
    }

    [Theory]
    [InlineData("let r = range(1, 3); print array_length(r)", "3")]
    [InlineData("print array_length(range(1, 9, 2))", "5")]
    [InlineData("print true == 'a b' has 'b'", "true")]
    [InlineData("print 'ab' matches regex 'c' == false", "true")]
    public void Words_of_operators_are_read_by_their_place(string query, string expected) => Kql.Rows(query).ShouldBe([expected]);

    [Fact]
    public void An_invoked_function_keeps_the_columns_that_it_does_not_name() =>
        Kql.Schema("let older = (people: (Age: int)) { people | extend Next = Age + 1 }; People | invoke older()", People)
            .ShouldBe("Name:string, Age:int, Code:string, Bag:dynamic, Next:long");

    [Fact]
    public void An_invoked_function_names_only_what_it_declares() =>
        Kql.Problems("let older = (people: (Age: int)) { people | extend Next = Code }; People | invoke older()", People)
            .ShouldBe(["KQL0103@58+4: There is no column or variable 'Code' here."]);

    [Theory]
    [InlineData("granny-asc", "a2:long, a10:long, b:long")]
    [InlineData("granny-desc", "b:long, a10:long, a2:long")]
    [InlineData("asc", "a10:long, a2:long, b:long")]
    public void Columns_are_reordered_by_name(string order, string expected) =>
        Kql.Schema($"print b = 1, a10 = 2, a2 = 3 | project-reorder * {order}").ShouldBe(expected);

    [Fact]
    public void A_semicolon_within_brackets_ends_no_statement() =>
        Kql.Problems("People | sort by Name asc | scan with (step one: Age ==; step two: Age > 2;) | count; Peple", People)
            .ShouldBe(["KQL0002@55+1: Unexpected ';', expected an expression.", "KQL0102@86+5: There is no table 'Peple' in this workspace. Did you mean 'People'?"]);
}
