namespace XdrInfra.Kql.Tests.Operators;

public sealed class SortTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sort-operator", "sort", "order")]
    [InlineData("datatable(a:long)[2, long(null), 1] | sort by a", "2; 1; null")]
    [InlineData("datatable(a:long)[2, long(null), 1] | sort by a asc", "null; 1; 2")]
    [InlineData("datatable(a:long)[2, long(null), 1] | sort by a asc nulls last", "1; 2; null")]
    [InlineData("datatable(a:long)[2, long(null), 1] | order by a desc nulls first", "null; 2; 1")]
    [InlineData("datatable(a:real)[2.0, real(null), real(nan), real(+inf), real(-inf)] | sort by a asc", "null; NaN; -Infinity; 2.0; Infinity")]
    [InlineData("datatable(a:real)[2.0, real(null), real(nan), real(+inf), real(-inf)] | sort by a desc", "Infinity; 2.0; -Infinity; NaN; null")]
    [InlineData("datatable(a:string, b:long)[\"y\", 1, \"x\", 2, \"x\", 3] | sort by a asc, b desc", "x|3; x|2; y|1")]
    [InlineData("datatable(a:string)[\"b\", \"B\", \"a\"] | sort by a asc", "B; a; b")]
    public void Sorts_with_nulls_last_when_descending_and_first_when_ascending(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/top-operator", "top")]
    [InlineData("datatable(a:long)[2, long(null), 1] | top 2 by a", "2; 1")]
    [InlineData("datatable(a:long)[2, long(null), 1] | top 2 by a asc", "null; 1")]
    [InlineData("datatable(a:long)[2, long(null), 1] | top 2 by a asc nulls last", "1; 2")]
    [InlineData("datatable(a:long)[2, long(null), 1] | top 0 by a | count", "0")]
    [InlineData("datatable(a:long, b:long)[1, 1, 1, 2, 0, 3] | sort by a, b | take 2", "1|2; 1|1")]
    public void Takes_the_head_of_the_order(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/top-hitters-operator", "top-hitters")]
    [InlineData("datatable(a:string, w:long)[\"x\", 1, \"y\", 5, \"x\", 1] | top-hitters 1 of a", "x|2")]
    [InlineData("datatable(a:string, w:long)[\"x\", 1, \"y\", 5, \"x\", 1] | top-hitters 1 of a by w", "y|5")]
    public void Takes_the_values_that_weigh_most(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
