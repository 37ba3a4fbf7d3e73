namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Forms of published texts that do not run here, and forms that Microsoft's parser refuses.</summary>
public sealed class RefusedFormsTests
{
    private const string Row = "datatable(s:string, n:long, d:dynamic, g:guid)['a', 1, dynamic({'x': 2}), guid(null)]";

    [Theory]
    [InlineData("print datetime(<START_DATE>)", "KQL0204: '<START_DATE>' is a place to fill in; put a datetime there, as in datetime(2026-01-31 10:00:00).")]
    [InlineData("print datetime({Start})", "KQL0204: '{Start}' is a place to fill in; put a datetime there, as in datetime(2026-01-31 10:00:00).")]
    [InlineData("print datetime('Insert date')", "KQL0204: ''Insert date'' is a place to fill in; put a datetime there, as in datetime(2026-01-31 10:00:00).")]
    [InlineData("print datetime(2026-13-45)", "KQL0204: '2026-13-45' is not a datetime; write it like datetime(2026-01-31 10:00:00).")]
    [InlineData("print int(0xf090013d)", "KQL0204: '0xf090013d' is not an int; write it like int(1).")]
    [InlineData("print guid(xyz)", "KQL0204: 'xyz' is not a guid; write it like guid(00000000-0000-0000-0000-000000000000).")]
    [InlineData(".show tables | count", "KQL0205: '.show' begins a management command, and a workspace takes queries only; begin with the name of a table.")]
    [InlineData(".create table X (a:string)", "KQL0205: '.create' begins a management command, and a workspace takes queries only; begin with the name of a table.")]
    [InlineData("print s = 'a' | where s notlike 'b%'", "KQL0206: 'notlike' is valid KQL that this engine does not run. Write '!contains', '!startswith' or '!endswith', without percent signs.")]
    public void Valid_forms_that_do_not_run_are_one_message(string query, string message) => Messages(query).ShouldBe([message]);

    [Theory]
    [InlineData("top 2 by n, s", "KQL0118: 'top' sorts by one expression; write 'sort by' with several of them, and 'take' behind it.")]
    [InlineData("where s in ()", "KQL0118: 'in' needs at least one value in its brackets.")]
    [InlineData("where s has_any ()", "KQL0118: 'has_any' needs at least one value in its brackets.")]
    [InlineData("project format_datetime(now(), '')", "KQL0118: The format of 'format_datetime' is empty; write one such as 'HH:mm'.")]
    [InlineData("project format_timespan(1h, '')", "KQL0118: The format of 'format_timespan' is empty; write one such as 'HH:mm'.")]
    [InlineData("summarize sum(d.x)", "KQL0106: Argument 1 of 'sum' is a dynamic; it takes a number.")]
    [InlineData("summarize avgif(d, n > 1)", "KQL0106: Argument 1 of 'avgif' is a dynamic; it takes a number.")]
    [InlineData("summarize stdev(d.x)", "KQL0106: Argument 1 of 'stdev' is a dynamic; it takes a number.")]
    [InlineData("summarize max(d.x)", "KQL0106: Argument 1 of 'max' is a dynamic; it takes a number, text, datetime, timespan or bool.")]
    [InlineData("summarize min(g)", "KQL0106: Argument 1 of 'min' is a guid; it takes a number, text, datetime, timespan or bool.")]
    [InlineData("summarize arg_max(d.x, *)", "KQL0115: Values of type dynamic have no order; convert them, for example with 'tostring()'.")]
    [InlineData("summarize count_distinct(d)", "KQL0106: Argument 1 of 'count_distinct' is a dynamic; it takes any other type.")]
    [InlineData("summarize tdigest(d)", "KQL0106: Argument 1 of 'tdigest' is a dynamic; it takes a number, datetime or timespan.")]
    public void What_the_parser_refuses_is_refused(string step, string message) => Messages($"{Row} | {step}").ShouldBe([message]);

    [Theory]
    [InlineData("print dynamic([\"a\\E\"])")]
    [InlineData("print dynamic({'a': 'C:\\Windows'})")]
    public void An_escape_that_is_none_is_none_within_dynamic_either(string query) => Kql.Answer(query).ShouldStartWith("KQL0004: ");

    private static string[] Messages(string query) => [.. KqlQuery.Analyze(query, new TestDatabase([]).Schema).Diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message}")];
}
