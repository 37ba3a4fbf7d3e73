using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Literals and conditions as published queries write them.</summary>
public sealed class PublishedLiteralsTests
{
    private static Table Flags => TestDatabase.Table("Flags", "Name:string, On:bool", ["a", true], ["b", false]);

    [Theory]
    [InlineData(@"'\3' == '\x03'", "true")]
    [InlineData(@"'\101\1012'", "AA2")]
    [InlineData(@"'\400' == '\x200'", "true")]
    public void An_escape_may_be_octal(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void The_first_moment_is_written_as_zero() => Kql.Value("datetime(0)").ShouldBe("0001-01-01T00:00:00.0000000Z");

    // https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic#dynamic-literals
    [Theory]
    [InlineData("dynamic({\"a\": '\"[b]\"'})", "{\"a\":\"\\\"[b]\\\"\"}")]
    [InlineData("dynamic({\"a\": ```x)\ny```})", "{\"a\":\"x)\\ny\"}")]
    [InlineData("dynamic([~~~it's~~~, 'z'])", "[\"it's\",\"z\"]")]
    public void A_dynamic_literal_takes_all_forms_of_text(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void A_condition_may_be_given_a_name() => Kql.Rows("Flags | where x = On == true | project Name", Flags).ShouldBe(["a"]);

    [Fact]
    public void A_named_condition_is_probably_a_comparison() =>
        Kql.Problems("Flags | where On = true", Flags).ShouldBe(["KQL0303@14+2: 'On =' gives a name to the condition and compares nothing; write 'On ==' to compare."]);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sum-aggregation-function", "sum")]
    [InlineData("Flags | summarize sum(On)", "KQL0106")]
    [InlineData("Flags | summarize sumif(On, true)", "KQL0106")]
    public void Truth_has_no_sum(string query, string code) => Kql.Problems(query, Flags).Single()[..7].ShouldBe(code);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/round-function", "round")]
    [InlineData("round(1251, -2)", "1300")]
    [InlineData("round(7, 2)", "7")]
    [InlineData("round(5, -20)", "0")]
    [InlineData("round(decimal(2.345), 2)", "2.35")]
    [InlineData("round(decimal(1250), -2)", "1300")]
    [InlineData("gettype(round(7, 2))", "long")]
    [InlineData("gettype(round(decimal(1.5), 1))", "decimal")]
    public void Rounding_keeps_the_type(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void The_precision_of_a_rounding_is_the_same_for_all_rows() =>
        Kql.Problems("print x = 1.5, y = 2 | project round(x, y)").ShouldBe(["KQL0110@40+1: The precision of 'round' must be a constant: it cannot depend on a column."]);
}
