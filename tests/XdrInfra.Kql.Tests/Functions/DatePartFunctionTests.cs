namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Functions that take the name of a part of a date.</summary>
public sealed class DatePartFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-part-function", "datetime_part", "datepart")]
    [InlineData("datetime_part('year', datetime(2026-02-03 04:05:06.7891234))", "2026")]
    [InlineData("datetime_part('Quarter', datetime(2026-02-03))", "1")]
    [InlineData("datetime_part('quarter', datetime(2026-12-03))", "4")]
    [InlineData("datetime_part('month', datetime(2026-02-03))", "2")]
    [InlineData("datetime_part('week_of_year', datetime(2027-01-01))", "53")]
    [InlineData("datetime_part('Day', datetime(2026-02-03))", "3")]
    [InlineData("datetime_part('DayOfYear', datetime(2026-02-03))", "34")]
    [InlineData("datetime_part('hour', datetime(2026-02-03 04:05:06))", "4")]
    [InlineData("datetime_part('minute', datetime(2026-02-03 04:05:06))", "5")]
    [InlineData("datetime_part('second', datetime(2026-02-03 04:05:06.7))", "6")]
    [InlineData("datetime_part('millisecond', datetime(2026-02-03 04:05:06.7891234))", "789")]
    [InlineData("datetime_part('microsecond', datetime(2026-02-03 04:05:06.7891234))", "789123")]
    [InlineData("datetime_part('nanosecond', datetime(2026-02-03 04:05:06.7891234))", "789123400")]
    [InlineData("datetime_part('day', datetime(null))", "null")]
    [InlineData("datepart('day', datetime(2026-02-03))", "3")]
    public void Datetime_part(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-add-function", "datetime_add")]
    [InlineData("datetime_add('year', 1, datetime(2024-02-29))", "2025-02-28T00:00:00.0000000Z")]
    [InlineData("datetime_add('quarter', -1, datetime(2026-03-31))", "2025-12-31T00:00:00.0000000Z")]
    [InlineData("datetime_add('month', 1, datetime(2026-01-31))", "2026-02-28T00:00:00.0000000Z")]
    [InlineData("datetime_add('week', -2, datetime(2026-01-15))", "2026-01-01T00:00:00.0000000Z")]
    [InlineData("datetime_add('Day', 40, datetime(2026-01-01))", "2026-02-10T00:00:00.0000000Z")]
    [InlineData("datetime_add('hour', 25, datetime(2026-01-01))", "2026-01-02T01:00:00.0000000Z")]
    [InlineData("datetime_add('minute', -1, datetime(2026-01-01))", "2025-12-31T23:59:00.0000000Z")]
    [InlineData("datetime_add('second', 90, datetime(2026-01-01))", "2026-01-01T00:01:30.0000000Z")]
    [InlineData("datetime_add('millisecond', 1, datetime(2026-01-01))", "2026-01-01T00:00:00.0010000Z")]
    [InlineData("datetime_add('microsecond', 1, datetime(2026-01-01))", "2026-01-01T00:00:00.0000010Z")]
    [InlineData("datetime_add('nanosecond', 100, datetime(2026-01-01))", "2026-01-01T00:00:00.0000001Z")]
    [InlineData("datetime_add('year', 9000, datetime(2026-01-01))", "null")]
    [InlineData("datetime_add('month', tolong('-9223372036854775808'), datetime(2026-01-01))", "null")]
    [InlineData("datetime_add('day', 9223372036854775807, datetime(2026-01-01))", "null")]
    [InlineData("datetime_add('day', 1, datetime(null))", "null")]
    public void Datetime_add(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-diff-function", "datetime_diff")]
    [InlineData("datetime_diff('year', datetime(2026-01-01), datetime(2025-12-31))", "1")]
    [InlineData("datetime_diff('quarter', datetime(2026-04-01), datetime(2026-03-31))", "1")]
    [InlineData("datetime_diff('month', datetime(2026-01-01), datetime(2026-03-31))", "-2")]
    [InlineData("datetime_diff('week', datetime(2026-11-22), datetime(2026-11-21))", "1")]
    [InlineData("datetime_diff('Day', datetime(2026-01-03), datetime(2026-01-01 23:00))", "2")]
    [InlineData("datetime_diff('hour', datetime(2026-01-01 02:00), datetime(2026-01-01 00:59))", "2")]
    [InlineData("datetime_diff('minute', datetime(2026-01-01 00:01), datetime(2026-01-01 00:00:59))", "1")]
    [InlineData("datetime_diff('second', datetime(2026-01-01 00:00:01), datetime(2026-01-01))", "1")]
    [InlineData("datetime_diff('millisecond', datetime(2026-01-01 00:00:01), datetime(2026-01-01))", "1000")]
    [InlineData("datetime_diff('microsecond', datetime(2026-01-01 00:00:01), datetime(2026-01-01))", "1000000")]
    [InlineData("datetime_diff('nanosecond', datetime(2026-01-01 00:00:01), datetime(2026-01-01))", "1000000000")]
    [InlineData("datetime_diff('day', datetime(2026-01-01), datetime(null))", "null")]
    public void Datetime_diff(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-part-function", "datetime_part")]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-diff-function", "datetime_diff")]
    [InlineData("print datetime_part('decade', now())", "KQL0114@20+8: The part of a datetime 'decade' is not known; use 'year', 'quarter', 'month', 'week_of_year', 'day', 'dayofyear', 'hour', 'minute', 'second', 'millisecond', 'microsecond' or 'nanosecond'.")]
    [InlineData("print datetime_diff('dayofyear', now(), now())", "KQL0114@20+11: The part of a datetime 'dayofyear' is not known; use 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond' or 'nanosecond'.")]
    public void A_part_that_there_is_not_is_said(string query, string expected) => Kql.Problems(query).ShouldBe([expected]);

    [Theory]
    [InlineData("datetime_part('Week_Of_Year', datetime(2026-01-05))", "2")]
    [InlineData("datetime_part('Day', datetime(2026-01-05))", "5")]
    public void A_part_may_be_written_in_any_case(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
