using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Operators;

public sealed class ShapeOperatorTests
{
    private static Table Mail => TestDatabase.Table("Mail", "TimeGenerated:datetime, Subject:string, Sender:string", [Kql.Now, "Invoice due", "a@x.com"], [Kql.Now, "Hello", "b@x.com"]);

    private static Table Files => TestDatabase.Table("Files", "TimeGenerated:datetime, Name:string", [Kql.Now, "invoice.pdf"]);

    // https://learn.microsoft.com/kusto/query/bag-unpack-plugin
    [Fact]
    public void Bag_unpack_makes_a_column_for_each_property() =>
        Kql.Rows("datatable(i:int, d:dynamic)[1, dynamic({\"b\": \"x\", \"a\": 5}), 2, dynamic({\"a\": 6})] | evaluate bag_unpack(d) | project i, a, b").ShouldBe(["1|5|x", "2|6|"]);

    [Fact]
    public void Bag_unpack_leaves_the_schema_open() =>
        KqlQuery.Analyze("print d = dynamic({}) | evaluate bag_unpack(d) | project whatever", DatabaseSchema.Empty).HasErrors.ShouldBeFalse();

    // https://learn.microsoft.com/kusto/query/pivot-plugin
    [Fact]
    public void Pivot_makes_a_column_for_each_value() =>
        Kql.Rows("datatable(h:string, s:string)['h1', 'low', 'h1', 'low', 'h2', 'high'] | evaluate pivot(s) | project h, high, low").ShouldBe(["h1|0|2", "h2|1|0"]);

    // https://learn.microsoft.com/kusto/query/narrow-plugin
    [Fact]
    public void Narrow_makes_a_row_for_each_value() =>
        Kql.Rows("print a = 1, b = 'x' | evaluate narrow()").ShouldBe(["0|a|1", "0|b|x"]);

    // https://learn.microsoft.com/kusto/query/make-series-operator
    [Fact]
    public void Make_series_fills_the_steps_without_rows() =>
        Kql.Rows("datatable(t:datetime, n:long, k:string)[datetime(2026-01-01), 5, 'a', datetime(2026-01-03), 7, 'a'] | make-series total = sum(n) default = 0 on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d by k | project k, total, array_length(t)")
            .ShouldBe(["a|[5,0,7]|3"]);

    // https://learn.microsoft.com/kusto/query/search-operator
    [Fact]
    public void Search_looks_in_all_columns_of_all_tables() =>
        Kql.Rows("search \"invoice\" | project $table, Subject, Name", Mail, Files).ShouldBe(["Files||invoice.pdf", "Mail|Invoice due|"]);

    [Fact]
    public void Search_within_tables_takes_predicates() =>
        Kql.Rows("search in (Mail) Subject:\"inv*\" and Sender == \"a@x.com\" | project Subject", Mail, Files).ShouldBe(["Invoice due"]);

    // https://learn.microsoft.com/kusto/query/find-operator
    [Fact]
    public void Find_projects_from_the_tables_that_match() =>
        Kql.Rows("find in (Mail, Files) where Sender has \"x.com\" project Subject", Mail, Files).ShouldBe(["Mail|Invoice due", "Mail|Hello"]);

    [Fact]
    public void Where_star_looks_in_every_text_column() =>
        Kql.Rows("Mail | where * has 'due' | project Sender", Mail).ShouldBe(["a@x.com"]);

    [Fact]
    public void Facet_gives_a_table_for_each_column() =>
        Kql.Run("Mail | facet by Subject, Sender with (take 1)", Mail).Tables.Count.ShouldBe(3);

    [Fact]
    public void Fork_gives_a_table_for_each_leg() =>
        Kql.Run("Mail | fork (count) (take 1 | project Sender)", Mail).Tables.Select(table => table.RowCount).ShouldBe([1, 1]);

    [Fact]
    public void Getschema_describes_the_columns() =>
        Kql.Rows("Files | getschema | project ColumnName, ColumnType", Files).ShouldBe(["TimeGenerated|datetime", "Name|string"]);

    [Fact]
    public void Materialize_and_toscalar_work_together() =>
        Kql.Rows("let m = materialize(Mail | where Subject has 'hello'); print n = toscalar(m | count), s = toscalar(m | project Sender)", Mail).ShouldBe(["1|b@x.com"]);

    [Fact]
    public void As_names_the_rows_so_far() =>
        Kql.Rows("Mail | where Subject has 'hello' | as hits | union hits | count", Mail).ShouldBe(["2"]);

    [Fact]
    public void Union_takes_patterns() =>
        Kql.Rows("union withsource=src Ma*, F* | summarize count() by src | sort by src asc", Mail, Files).ShouldBe(["Files|1", "Mail|2"]);

    [Fact]
    public void Wildcard_references_are_listed() =>
        KqlQuery.Analyze("union *", new TestDatabase([Mail, Files]).Schema).ReferencedTables.ShouldBe(["Files", "Mail"]);

    [Fact]
    public void Declared_parameters_have_their_defaults() =>
        Kql.Rows("declare query_parameters(n:long = 2); print n + 1").ShouldBe(["3"]);
}
