using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Operators;

// https://learn.microsoft.com/kusto/query/top-nested-operator and top-hitters-operator
public sealed class TopNestedTests
{
    private static Table Sales => TestDatabase.Table("Sales", "Country:string, City:string, Amount:long",
        ["de", "berlin", 5L], ["de", "bonn", 7L], ["de", "berlin", 4L], ["fr", "paris", 20L], ["fr", "lyon", 1L], ["it", "rome", 2L]);

    [Fact]
    public void Keeps_the_best_groups() =>
        Kql.Rows("Sales | top-nested 2 of Country by sum(Amount)", Sales).ShouldBe(["fr|21", "de|16"]);

    [Fact]
    public void Keeps_the_best_groups_within_each() =>
        Kql.Rows("Sales | top-nested 2 of Country by sum(Amount), top-nested 1 of City by max(Amount)", Sales).ShouldBe(["fr|21|paris|20", "de|16|bonn|7"]);

    [Fact]
    public void Keeps_the_smallest_when_ascending() =>
        Kql.Rows("Sales | top-nested 1 of Country by sum(Amount) asc", Sales).ShouldBe(["it|2"]);

    [Fact]
    public void Keeps_all_groups_without_a_number() =>
        Kql.Rows("Sales | top-nested of Country by Ignore = max(1), top-nested 1 of City by count() | project Country, City | sort by Country asc", Sales).ShouldBe(["de|berlin", "fr|paris", "it|rome"]);

    [Fact]
    public void Names_its_columns() =>
        Kql.Schema("Sales | top-nested 2 of Country by sum(Amount), top-nested 1 of c = City by m = max(Amount) / 2", Sales)
            .ShouldBe("Country:string, aggregated_Country:long, c:string, m:long");

    [Fact]
    public void Others_are_one_more_group() =>
        Kql.Rows("Sales | top-nested 1 of Country with others = 'rest' by sum(Amount)", Sales).ShouldBe(["fr|21", "rest|18"]);

    [Fact]
    public void Others_have_no_groups_below_them() =>
        Kql.Rows("Sales | top-nested 1 of Country with others = 'rest' by sum(Amount), top-nested 1 of City by sum(Amount)", Sales)
            .ShouldBe(["fr|21|paris|20", "rest|18||null"]);

    [Fact]
    public void Others_of_a_level_take_in_what_fell_out_above() =>
        Kql.Rows("Sales | top-nested 2 of Country by sum(Amount), top-nested 1 of City with others = '*' by sum(Amount)", Sales)
            .ShouldBe(["fr|21|paris|20", "de|16|berlin|9", "fr|21|*|1", "de|16|*|7", "|null|*|2"]);

    [Fact]
    public void Others_stand_at_each_level_that_asks() =>
        Kql.Rows("Sales | top-nested 1 of Country with others = 'rest' by count(), top-nested 1 of City with others = '*' by count()", Sales)
            .ShouldBe(["de|3|berlin|2", "de|3|*|1", "rest|3|*|3"]);

    [Fact]
    public void Others_need_something_left() =>
        Kql.Rows("Sales | top-nested 9 of Country with others = 'rest' by count()", Sales).ShouldBe(["de|3", "fr|2", "it|1"]);

    [Fact]
    public void Nothing_gives_nothing() =>
        Kql.Rows("Sales | where Amount > 99 | top-nested 2 of Country by sum(Amount)", Sales).ShouldBeEmpty();

    [Theory]
    [InlineData("Sales | top-hitters 1 of Country", "de|3")]
    [InlineData("Sales | top-hitters 1 of Country by Amount", "fr|21")]
    public void Top_hitters_counts_or_sums(string query, string expected) => Kql.Rows(query, Sales).ShouldBe([expected]);

    [Fact]
    public void Top_hitters_names_its_columns() =>
        Kql.Schema("Sales | top-hitters 1 of Country by Amount", Sales).ShouldBe("Country:string, approximate_sum_Amount:long");
}
