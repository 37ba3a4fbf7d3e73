namespace XdrInfra.Kql.Tests.Plugins;

public sealed class PatternPluginTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/basket-plugin", "basket")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | project-away w | evaluate basket(0.5)", "0|3|75.0|x|; 1|2|50.0|x|p; 2|2|50.0||q")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | project-away w | evaluate basket(0.6)", "0|3|75.0|x|")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | project-away w | evaluate basket(1) | count", "0")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | project-away w | evaluate basket() | count", "5")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | evaluate basket(0.5, w)", "0|6|75.0||q|null; 1|5|62.5|y|q|null")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | project-away w | evaluate basket(0.5, \"~\", \"~\", \"*\")", "0|3|75.0|x|*; 1|2|50.0|x|p; 2|2|50.0|*|q")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | evaluate basket(0.6, \"~\", \"~\", \"*\", long(-1))", "0|3|75.0|x|*|1")]
    [InlineData("datatable(a:long, b:long, c:long)[1, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 1] | evaluate basket(0.4, \"~\", 1) | project a, b, c", "1|null|null; null|1|null; null|null|1")]
    [InlineData("datatable(a:long, b:long, c:long)[1, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 1] | evaluate basket(0.4, \"~\", 2) | count", "6")]
    [InlineData("datatable(a:long)[] | evaluate basket() | count", "0")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | evaluate basket(0)", "KQL0118: The threshold of 'basket' is 0.0; use a number above 0 and up to 1.")]
    [InlineData("datatable(a:string)[\"x\", \"x\", \"y\"] | evaluate basket(0.001)", "0|2|66.7|x; 1|1|33.3|y")]
    [InlineData("datatable(a:string, b:string, w:long)[\"x\", \"p\", 1, \"x\", \"p\", 1, \"x\", \"q\", 1, \"y\", \"q\", 5] | evaluate basket(0.5, w) | getschema | summarize make_list(ColumnName)", "[\"SegmentId\",\"Count\",\"Percent\",\"a\",\"b\",\"w\"]")]
    public void Finds_values_that_many_rows_share(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
