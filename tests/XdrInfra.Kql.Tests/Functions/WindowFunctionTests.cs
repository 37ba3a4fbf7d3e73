namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Functions over the rows of a table: windows in a fixed order, and packing of columns. Each value is the last column of all rows.</summary>
public sealed class WindowFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/row-number-function", "row_number")]
    [InlineData("range x from 10 to 12 step 1 | serialize n = row_number()", "1 2 3")]
    [InlineData("range x from 10 to 12 step 1 | serialize n = row_number(7)", "7 8 9")]
    [InlineData("range x from 1 to 4 step 1 | serialize n = row_number(1, x == 3)", "1 2 1 2")]
    [InlineData("range x from 1 to 4 step 1 | serialize n = row_number(5, x == 3)", "5 6 5 6")]
    public void Row_number(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/prev-function", "prev")]
    [InlineData("range x from 1 to 3 step 1 | serialize p = prev(x)", "null 1 2")]
    [InlineData("range x from 1 to 3 step 1 | serialize p = prev(x, 2)", "null null 1")]
    [InlineData("range x from 1 to 3 step 1 | serialize p = prev(x, 1, 0)", "0 1 2")]
    public void Prev(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/next-function", "next")]
    [InlineData("range x from 1 to 3 step 1 | serialize n = next(x)", "2 3 null")]
    [InlineData("range x from 1 to 3 step 1 | serialize n = next(x, 2, -1)", "3 -1 -1")]
    public void Next(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/row-cumsum-function", "row_cumsum")]
    [InlineData("range x from 1 to 4 step 1 | serialize s = row_cumsum(x)", "1 3 6 10")]
    [InlineData("range x from 1 to 4 step 1 | serialize s = row_cumsum(x, x == 3)", "1 3 3 7")]
    [InlineData("range x from 1 to 3 step 1 | serialize s = row_cumsum(x * 0.5)", "0.5 1.5 3.0")]
    [InlineData("datatable(a:long) [9007199254740993, 1] | serialize s = row_cumsum(a)", "9007199254740993 9007199254740994")]
    [InlineData("datatable(a:long) [1, long(null), 2] | serialize s = row_cumsum(a)", "1 1 3")]
    public void Row_cumsum(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/row-rank-dense-function", "row_rank_dense", "row_rank")]
    [InlineData("datatable(a:string) ['x', 'x', 'y', 'x'] | serialize r = row_rank_dense(a)", "1 1 2 3")]
    [InlineData("datatable(a:string, b:bool) ['x', true, 'y', false, 'y', true, 'z', false] | serialize r = row_rank_dense(a, b)", "1 2 1 2")]
    [InlineData("datatable(a:string) ['x', 'x', 'y'] | serialize r = row_rank(a)", "1 1 2")]
    public void Row_rank_dense(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/row-rank-min-function", "row_rank_min")]
    [InlineData("datatable(a:string) ['x', 'x', 'y', 'z', 'z'] | serialize r = row_rank_min(a)", "1 1 3 4 4")]
    [InlineData("datatable(a:string, b:bool) ['x', true, 'x', false, 'y', false, 'y', true] | serialize r = row_rank_min(a, b)", "1 1 3 1")]
    public void Row_rank_min(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/row-window-session-function", "row_window_session")]
    [InlineData("datatable(t:datetime) [datetime(2026-01-01 10:00), datetime(2026-01-01 10:04), datetime(2026-01-01 10:09)] | serialize s = format_datetime(row_window_session(t, 1h, 5m), 'HH:mm')", "10:00 10:00 10:09")]
    [InlineData("datatable(t:datetime) [datetime(2026-01-01 10:00), datetime(2026-01-01 10:04), datetime(2026-01-01 10:08), datetime(2026-01-01 10:12)] | serialize s = format_datetime(row_window_session(t, 8m, 5m), 'HH:mm')", "10:00 10:00 10:08 10:08")]
    [InlineData("datatable(t:datetime) [datetime(2026-01-01 10:00), datetime(null), datetime(2026-01-01 10:01)] | serialize s = format_datetime(row_window_session(t, 1h, 5m), 'HH:mm')", "10:00  10:01")]
    [InlineData("datatable(t:datetime, b:bool) [datetime(2026-01-01 10:00), false, datetime(2026-01-01 10:01), true] | serialize s = format_datetime(row_window_session(t, 1h, 5m, b), 'HH:mm')", "10:00 10:01")]
    public void Row_window_session(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pack-all-function", "pack_all")]
    [InlineData("print a = 1, b = '', c = int(null) | project p = pack_all()", "{\"a\":1,\"b\":\"\",\"c\":null}")]
    [InlineData("print a = 1, b = '', c = int(null) | project p = pack_all(true)", "{\"a\":1}")]
    [InlineData("print a = 1, b = '', c = int(null) | project p = pack_all(false)", "{\"a\":1,\"b\":\"\",\"c\":null}")]
    public void Pack_all(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-pack-columns-function", "bag_pack_columns")]
    [InlineData("print a = 1, b = 'x', c = true | project p = bag_pack_columns(a, b)", "{\"a\":1,\"b\":\"x\"}")]
    [InlineData("print a = int(null), b = 'x' | project p = bag_pack_columns(a, b)", "{\"a\":null,\"b\":\"x\"}")]
    public void Bag_pack_columns(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pack-array-function", "pack_array")]
    [InlineData("print a = 1, b = 'x' | project p = pack_array(*)", "[1,\"x\"]")]
    public void Pack_array_of_all_columns(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/estimate-data-size-function", "estimate_data_size")]
    [InlineData("print a = '12345' | project n = estimate_data_size(a)", "5")]
    [InlineData("print a = 1, b = '123' | project n = estimate_data_size(a, b)", "11")]
    [InlineData("print a = datetime(2026-01-01), b = toint(1), c = true | project n = estimate_data_size(a, b, c)", "13")]
    [InlineData("print a = dynamic({\"a\":1}), b = '{\"a\":1}' | project n = estimate_data_size(a) > estimate_data_size(b)", "true")]
    [InlineData("print a = 1 | project n = estimate_data_size(2)", "KQL0118: 'estimate_data_size' takes columns; put the value into a column first, for example with 'extend'.")]
    [InlineData("print a = 1, b = 'four' | project n = estimate_data_size(*)", "12")]
    public void Estimate_data_size(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/column-ifexists-function", "column_ifexists", "columnifexists")]
    [InlineData("print a = 1 | project v = column_ifexists('a', 7)", "1")]
    [InlineData("print a = 1 | project v = column_ifexists('b', 7)", "7")]
    [InlineData("print a = 1, c = 3 | project v = column_ifexists('b', c)", "3")]
    [InlineData("print a = 1, c = 3 | project column_ifexists('b', c), column_ifexists('a', c), column_ifexists('d', 7) | getschema | project ColumnName", "c a Column1")]
    [InlineData("print a = 1, c = 3 | summarize count() by column_ifexists('b', c) | getschema | project ColumnName", "c count_")]
    [InlineData("print a = 1 | project v = columnifexists('a', 7)", "1")]
    public void Column_ifexists(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/column-ifexists-function", "iscolumnexists")]
    [InlineData("print a = 1 | project v = iscolumnexists('a')", "true")]
    [InlineData("print a = 1 | project v = iscolumnexists('b')", "false")]
    public void Iscolumnexists(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-sort-asc-function", "array_sort_asc")]
    [InlineData("print array_sort_asc(dynamic([2, 1]), dynamic(['x', 'y']))", "[\"y\",\"x\"]")]
    [InlineData("print a = dynamic([2, 1]), b = dynamic(['x', 'y']) | extend (c, d) = array_sort_asc(a, b)", "[\"y\",\"x\"]")]
    public void Array_sort_asc_into_two_columns(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ingestion-time-function", "ingestion_time")]
    [InlineData("print TimeGenerated = datetime(2026-01-02) | project t = ingestion_time()", "2026-01-02T00:00:00.0000000Z")]
    public void Ingestion_time_of_a_column(string query, string expected) => Kql.LastColumn(query).ShouldBe(expected);
}
