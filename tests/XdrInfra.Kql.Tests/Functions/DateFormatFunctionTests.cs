namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Dates and spans from numbers, and to text.</summary>
public sealed class DateFormatFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-datetime-function", "make_datetime")]
    [InlineData("make_datetime(2026, 2, 3)", "2026-02-03T00:00:00.0000000Z")]
    [InlineData("make_datetime(2026, 2, 3, 4, 5)", "2026-02-03T04:05:00.0000000Z")]
    [InlineData("make_datetime(2026, 2, 3, 4, 5, 6.1234567)", "2026-02-03T04:05:06.1234567Z")]
    [InlineData("make_datetime(2026, 2, 29)", "null")]
    [InlineData("make_datetime(2028, 2, 29)", "2028-02-29T00:00:00.0000000Z")]
    [InlineData("make_datetime(2026, 13, 1)", "null")]
    [InlineData("make_datetime(2026, 2, 3, 24, 0)", "null")]
    [InlineData("make_datetime(2026, 2, 3, 4, 60)", "null")]
    [InlineData("make_datetime(2026, 2, 3, 4, 5, 60.0)", "null")]
    [InlineData("make_datetime(10000, 1, 1)", "null")]
    [InlineData("make_datetime(int(null), 1, 1)", "null")]
    public void Make_datetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-timespan-function", "make_timespan")]
    [InlineData("make_timespan(1, 30)", "01:30:00")]
    [InlineData("make_timespan(1, 2, 3.5)", "01:02:03.5000000")]
    [InlineData("make_timespan(1, 2, 3, 4.5)", "1.02:03:04.5000000")]
    [InlineData("make_timespan(24, 0)", "null")]
    [InlineData("make_timespan(1, 60)", "null")]
    [InlineData("make_timespan(1, 2, 60.0)", "null")]
    [InlineData("make_timespan(-1, 0)", "null")]
    [InlineData("make_timespan(9223372036854775807, 1, 1, 1.0)", "null")]
    [InlineData("make_timespan(long(null), 1)", "null")]
    public void Make_timespan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/format-datetime-function", "format_datetime")]
    [InlineData("format_datetime(datetime(2026-01-02 03:04:05.6780000), 'yyyy-MM-dd [HH:mm:ss.fff]')", "2026-01-02 [03:04:05.678]")]
    [InlineData("format_datetime(datetime(2026-01-02 03:04:05), 'd/M/y h:m:s')", "2/1/26 3:4:5")]
    [InlineData("format_datetime(datetime(2026-01-02 15:04:05), 'hh:mm tt')", "03:04 PM")]
    [InlineData("format_datetime(datetime(2026-01-02 00:04:05), 'h tt')", "12 AM")]
    [InlineData("format_datetime(datetime(0900-01-02), 'y_yy_yyyy')", "0_00_0900")]
    [InlineData("format_datetime(datetime(2026-01-02 03:04:05.1234567), 'f ff fff ffff fffff ffffff fffffff')", "1 12 123 1234 12345 123456 1234567")]
    [InlineData("format_datetime(datetime(2026-01-02 03:04:05.1200000), 'FFF,FFFFFFF')", "12,12")]
    [InlineData("format_datetime(datetime(2026-01-02 03:04:05), '[F]')", "[]")]
    [InlineData("format_datetime(datetime(2026-01-02), 'yyyyMMdd')", "20260102")]
    [InlineData("format_datetime(datetime(null), 'yyyy')", "")]
    public void Format_datetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/format-timespan-function", "format_timespan")]
    [InlineData("format_timespan(15d + 13h + 45m + 30s, 'd.HH:mm:ss')", "15.13:45:30")]
    [InlineData("format_timespan(5d, 'ddd')", "005")]
    [InlineData("format_timespan(1h + 2m + 3s, 'H-m-s')", "1-2-3")]
    [InlineData("format_timespan(13h, 'hh')", "13")]
    [InlineData("format_timespan(time(1.02:03:04.1234567), 'f ff fffffff')", "1 12 1234567")]
    [InlineData("format_timespan(time(00:00:00.1200000), 'FFFFFFF')", "12")]
    [InlineData("format_timespan(1h, '[FF]')", "[]")]
    [InlineData("format_timespan(timespan(null), 'd')", "")]
    public void Format_timespan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unixtime-seconds-todatetime-function", "unixtime_seconds_todatetime")]
    [InlineData("unixtime_seconds_todatetime(0)", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("unixtime_seconds_todatetime(1800000000)", "2027-01-15T08:00:00.0000000Z")]
    [InlineData("unixtime_seconds_todatetime(-1)", "1969-12-31T23:59:59.0000000Z")]
    [InlineData("unixtime_seconds_todatetime(1.5)", "1970-01-01T00:00:01.5000000Z")]
    [InlineData("unixtime_seconds_todatetime(9223372036854775807)", "null")]
    [InlineData("unixtime_seconds_todatetime(long(null))", "null")]
    [InlineData("unixtime_seconds_todatetime(real(nan))", "null")]
    public void Unixtime_seconds_todatetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unixtime-milliseconds-todatetime-function", "unixtime_milliseconds_todatetime")]
    [InlineData("unixtime_milliseconds_todatetime(1800000000001)", "2027-01-15T08:00:00.0010000Z")]
    [InlineData("unixtime_milliseconds_todatetime(0.5)", "1970-01-01T00:00:00.0005000Z")]
    [InlineData("unixtime_milliseconds_todatetime(-1)", "1969-12-31T23:59:59.9990000Z")]
    public void Unixtime_milliseconds_todatetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unixtime-microseconds-todatetime-function", "unixtime_microseconds_todatetime")]
    [InlineData("unixtime_microseconds_todatetime(1800000000000001)", "2027-01-15T08:00:00.0000010Z")]
    [InlineData("unixtime_microseconds_todatetime(1.0)", "1970-01-01T00:00:00.0000010Z")]
    public void Unixtime_microseconds_todatetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unixtime-nanoseconds-todatetime-function", "unixtime_nanoseconds_todatetime")]
    [InlineData("unixtime_nanoseconds_todatetime(1800000000000000100)", "2027-01-15T08:00:00.0000001Z")]
    [InlineData("unixtime_nanoseconds_todatetime(100.0)", "1970-01-01T00:00:00.0000001Z")]
    public void Unixtime_nanoseconds_todatetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
