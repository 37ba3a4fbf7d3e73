namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Time zones, and arithmetic of dates.</summary>
public sealed class TimeZoneFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-utc-to-local-function", "datetime_utc_to_local")]
    [InlineData("datetime_utc_to_local(datetime(2026-07-01 12:00), 'Europe/Berlin')", "2026-07-01T14:00:00.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-01-01 12:00), 'Europe/Berlin')", "2026-01-01T13:00:00.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-01-01 12:00), 'US/Pacific')", "2026-01-01T04:00:00.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-01-01 12:00), 'Asia/Kolkata')", "2026-01-01T17:30:00.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-03-29 00:59:59), 'Europe/Berlin')", "2026-03-29T01:59:59.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-03-29 01:00), 'Europe/Berlin')", "2026-03-29T03:00:00.0000000Z")]
    [InlineData("datetime_utc_to_local(datetime(2026-01-01), 'No/Where')", "null")]
    [InlineData("datetime_utc_to_local(datetime(null), 'Europe/Berlin')", "null")]
    public void Datetime_utc_to_local(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-local-to-utc-function", "datetime_local_to_utc")]
    [InlineData("datetime_local_to_utc(datetime(2026-07-01 14:00), 'Europe/Berlin')", "2026-07-01T12:00:00.0000000Z")]
    [InlineData("datetime_local_to_utc(datetime(2026-01-01 04:00), 'US/Pacific')", "2026-01-01T12:00:00.0000000Z")]
    [InlineData("datetime_local_to_utc(datetime(2026-03-29 01:30), 'Europe/Berlin')", "2026-03-29T00:30:00.0000000Z")]
    [InlineData("datetime_local_to_utc(datetime(2026-03-29 02:30), 'Europe/Berlin')", "2026-03-29T00:30:00.0000000Z")]
    [InlineData("datetime_local_to_utc(datetime(2026-10-25 02:30), 'Europe/Berlin')", "2026-10-25T01:30:00.0000000Z")]
    [InlineData("datetime_local_to_utc(datetime(2026-01-01), 'No/Where')", "null")]
    public void Datetime_local_to_utc(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datetime-list-timezones", "datetime_list_timezones")]
    [InlineData("set_has_element(datetime_list_timezones(), 'Europe/Berlin')", "true")]
    [InlineData("set_has_element(datetime_list_timezones(), 'UTC')", "true")]
    [InlineData("array_length(datetime_list_timezones()) > 300", "true")]
    public void Datetime_list_timezones(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ingestion-time-function", "ingestion_time")]
    [InlineData("ingestion_time()", "null")]
    public void Ingestion_time(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/datetime-timespan-arithmetic
    [Theory]
    [InlineData("datetime(2026-01-02) - datetime(2026-01-01)", "1.00:00:00")]
    [InlineData("datetime(2026-01-02) + 90m", "2026-01-02T01:30:00.0000000Z")]
    [InlineData("1d / 1h", "24.0")]
    [InlineData("2 * 1h", "02:00:00")]
    [InlineData("1d - 1h", "23:00:00")]
    [InlineData("1.5h", "01:30:00")]
    [InlineData("-1d", "-1.00:00:00")]
    [InlineData("10s % 3s", "00:00:01")]
    [InlineData("datetime(2026-01-01) between (datetime(2026-01-01) .. 1d)", "true")]
    [InlineData("datetime(9999-12-31) + 2d", "null")]
    [InlineData("datetime(null) + 1d", "null")]
    public void Arithmetic(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
