namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Dates and spans of time. The moment of each query is 2026-11-21 10:30, a Saturday.</summary>
public sealed class DateTimeFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/now-function", "now")]
    [InlineData("now()", "2026-11-21T10:30:00.0000000Z")]
    [InlineData("datetime() == now()", "true")]
    [InlineData("now(-30m)", "2026-11-21T10:00:00.0000000Z")]
    [InlineData("now(1d) - now()", "1.00:00:00")]
    [InlineData("now(timespan(null))", "null")]
    public void Now(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ago-function", "ago")]
    [InlineData("ago(1d)", "2026-11-20T10:30:00.0000000Z")]
    [InlineData("ago(-1h)", "2026-11-21T11:30:00.0000000Z")]
    [InlineData("ago(1000000d)", "null")]
    [InlineData("ago(timespan(null))", "null")]
    public void Ago(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/startofday-function", "startofday")]
    [InlineData("startofday(datetime(2026-03-04 05:06:07))", "2026-03-04T00:00:00.0000000Z")]
    [InlineData("startofday(datetime(2026-03-04 05:06:07), -1)", "2026-03-03T00:00:00.0000000Z")]
    [InlineData("startofday(datetime(2026-11-21), 100000)", "2300-09-06T00:00:00.0000000Z")]
    [InlineData("startofday(datetime(2026-11-21), -9223372036854775807)", "null")]
    [InlineData("startofday(datetime(null))", "null")]
    public void Startofday(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/endofday-function", "endofday")]
    [InlineData("endofday(datetime(2026-03-04 05:06:07))", "2026-03-04T23:59:59.9999999Z")]
    [InlineData("endofday(datetime(2026-03-04 05:06:07), 1)", "2026-03-05T23:59:59.9999999Z")]
    [InlineData("endofday(datetime(null))", "null")]
    public void Endofday(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/startofweek-function", "startofweek")]
    [InlineData("startofweek(datetime(2026-11-21))", "2026-11-15T00:00:00.0000000Z")]
    [InlineData("startofweek(datetime(2026-11-22))", "2026-11-22T00:00:00.0000000Z")]
    [InlineData("startofweek(datetime(2026-11-21 12:00), 2)", "2026-11-29T00:00:00.0000000Z")]
    [InlineData("startofweek(datetime(0001-01-02))", "null")]
    public void Startofweek(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/endofweek-function", "endofweek")]
    [InlineData("endofweek(datetime(2026-11-21))", "2026-11-21T23:59:59.9999999Z")]
    [InlineData("endofweek(datetime(2026-11-22))", "2026-11-28T23:59:59.9999999Z")]
    [InlineData("endofweek(datetime(2026-11-21), -1)", "2026-11-14T23:59:59.9999999Z")]
    [InlineData("endofweek(datetime(0001-01-01))", "null")]
    [InlineData("endofweek(datetime(0001-01-09))", "0001-01-13T23:59:59.9999999Z")]
    public void Endofweek(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/startofmonth-function", "startofmonth")]
    [InlineData("startofmonth(datetime(2026-11-21 10:30))", "2026-11-01T00:00:00.0000000Z")]
    [InlineData("startofmonth(datetime(2026-11-21), -11)", "2025-12-01T00:00:00.0000000Z")]
    [InlineData("startofmonth(datetime(2026-11-21), 2)", "2027-01-01T00:00:00.0000000Z")]
    public void Startofmonth(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/endofmonth-function", "endofmonth")]
    [InlineData("endofmonth(datetime(2026-02-10))", "2026-02-28T23:59:59.9999999Z")]
    [InlineData("endofmonth(datetime(2028-02-10))", "2028-02-29T23:59:59.9999999Z")]
    [InlineData("endofmonth(datetime(2026-02-10), 1)", "2026-03-31T23:59:59.9999999Z")]
    public void Endofmonth(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/startofyear-function", "startofyear")]
    [InlineData("startofyear(datetime(2026-11-21))", "2026-01-01T00:00:00.0000000Z")]
    [InlineData("startofyear(datetime(2026-11-21), -1)", "2025-01-01T00:00:00.0000000Z")]
    public void Startofyear(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/endofyear-function", "endofyear")]
    [InlineData("endofyear(datetime(2026-11-21))", "2026-12-31T23:59:59.9999999Z")]
    [InlineData("endofyear(datetime(2026-11-21), 1)", "2027-12-31T23:59:59.9999999Z")]
    [InlineData("endofyear(datetime(9999-06-01))", "null")]
    [InlineData("endofyear(datetime(9998-06-01))", "9998-12-31T23:59:59.9999999Z")]
    public void Endofyear(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/getyear-function", "getyear")]
    [InlineData("getyear(datetime(2026-11-21))", "2026")]
    [InlineData("getyear(datetime(null))", "null")]
    public void Getyear(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/monthofyear-function", "getmonth", "monthofyear")]
    [InlineData("monthofyear(datetime(2026-11-21))", "11")]
    [InlineData("getmonth(datetime(2026-01-31))", "1")]
    [InlineData("getmonth(datetime(null))", "null")]
    public void Getmonth(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/day-of-month-function", "dayofmonth")]
    [InlineData("dayofmonth(datetime(2026-11-21))", "21")]
    [InlineData("dayofmonth(datetime(null))", "null")]
    public void Dayofmonth(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/day-of-week-function", "dayofweek")]
    [InlineData("dayofweek(datetime(2026-11-21 23:00))", "6.00:00:00")]
    [InlineData("dayofweek(datetime(2026-11-22))", "00:00:00")]
    [InlineData("dayofweek(datetime(null))", "null")]
    public void Dayofweek(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/day-of-year-function", "dayofyear")]
    [InlineData("dayofyear(datetime(2026-02-01))", "32")]
    [InlineData("dayofyear(datetime(2028-12-31))", "366")]
    public void Dayofyear(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hour-of-day-function", "hourofday")]
    [InlineData("hourofday(datetime(2026-11-21 23:59))", "23")]
    [InlineData("hourofday(datetime(2026-11-21))", "0")]
    public void Hourofday(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/week-of-year-function", "week_of_year", "weekofyear")]
    [InlineData("week_of_year(datetime(2026-01-01))", "1")]
    [InlineData("week_of_year(datetime(2027-01-01))", "53")]
    [InlineData("week_of_year(datetime(2026-12-31))", "53")]
    [InlineData("week_of_year(datetime(2025-12-29))", "1")]
    [InlineData("weekofyear(datetime(2025-01-05))", "2")]
    [InlineData("datetime_part('weekofyear', datetime(2025-01-05))", "2")]
    [InlineData("datetime_part('week_of_year', datetime(2025-01-05))", "1")]
    [InlineData("week_of_year(datetime(2025-01-05))", "1")]
    public void Week_of_year(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
