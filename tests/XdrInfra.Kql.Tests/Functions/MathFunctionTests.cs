namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Rounding, logarithms, powers.</summary>
public sealed class MathFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/abs-function", "abs")]
    [InlineData("abs(-3)", "3")]
    [InlineData("abs(-2.5)", "2.5")]
    [InlineData("abs(-90m)", "01:30:00")]
    [InlineData("abs(todecimal('-1.50'))", "1.50")]
    [InlineData("abs(long(null))", "null")]
    public void Abs(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ceiling-function", "ceiling")]
    [InlineData("ceiling(2.1)", "3.0")]
    [InlineData("ceiling(-2.1)", "-2.0")]
    [InlineData("ceiling(7)", "7")]
    [InlineData("gettype(ceiling(int(7)))", "int")]
    public void Ceiling(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bin-function", "floor")]
    [InlineData("floor(2.7, 1)", "2.0")]
    [InlineData("floor(-7, 3)", "-9")]
    public void Floor(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bin-function", "bin")]
    [InlineData("bin(7, 3)", "6")]
    [InlineData("bin(-7, 3)", "-9")]
    [InlineData("bin(7.9, 0.5)", "7.5")]
    [InlineData("bin(7.5, 1)", "7.0")]
    [InlineData("bin(5d, 3d)", "3.00:00:00")]
    [InlineData("bin(datetime(2026-11-21 10:37:00), 15m)", "2026-11-21T10:30:00.0000000Z")]
    [InlineData("bin(datetime(2026-11-21 10:37:00), 7d) == datetime(2026-11-16)", "true")]
    [InlineData("bin(7, 0)", "null")]
    [InlineData("bin(7, -1)", "null")]
    [InlineData("bin(7, long(null))", "null")]
    [InlineData("bin(long(null), 3)", "null")]
    [InlineData("bin(datetime(null), 1d)", "null")]
    public void Bin(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bin-at-function", "bin_at")]
    [InlineData("bin_at(6.5, 2.5, 7.0)", "4.5")]
    [InlineData("bin_at(7, 5, 1)", "6")]
    [InlineData("bin_at(-1, 5, 1)", "-4")]
    [InlineData("bin_at(1h, 1d, 12h)", "-12:00:00")]
    [InlineData("bin_at(datetime(2026-11-21 10:37:00), 1d, datetime(2026-01-01 06:00:00))", "2026-11-21T06:00:00.0000000Z")]
    [InlineData("bin_at(datetime(2026-11-21 05:00:00), 1d, datetime(2027-01-01 06:00:00))", "2026-11-20T06:00:00.0000000Z")]
    [InlineData("bin_at(7, 0, 1)", "null")]
    public void Bin_at(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bin-auto-function", "bin_auto")]
    [InlineData("set query_bin_auto_size=3; print bin_auto(7)", "6")]
    [InlineData("set query_bin_auto_size=1h; set query_bin_auto_at=datetime(2026-01-01 00:20); print bin_auto(datetime(2026-01-01 02:10))", "2026-01-01T01:20:00.0000000Z")]
    [InlineData("set query_bin_auto_size=2.5; set query_bin_auto_at=1.0; print bin_auto(3.0)", "1.0")]
    [InlineData("set query_bin_auto_size=1d; datatable(t:datetime)[datetime(2026-01-01 05:00), datetime(2026-01-01 06:00)] | summarize n = count() by bin_auto(t) | project n, t", "2|2026-01-01T00:00:00.0000000Z")]
    [InlineData("print bin_auto(7)", "KQL0118: 'bin_auto' does not know the size of its bins; write for example 'set query_bin_auto_size=1h;' before the query.")]
    public void Bin_auto(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/round-function", "round")]
    [InlineData("round(2.5)", "3.0")]
    [InlineData("round(-2.5)", "-3.0")]
    [InlineData("round(2.345, 2)", "2.35")]
    [InlineData("round(1234.5, -2)", "1200.0")]
    [InlineData("round(7)", "7")]
    [InlineData("round(todecimal('2.5'))", "3")]
    [InlineData("round(real(null), 2)", "null")]
    [InlineData("round(1250, -2)", "1300")]
    [InlineData("round(-15, -1)", "-20")]
    [InlineData("round(1234, 2)", "1234")]
    [InlineData("round(int(149), -2)", "100")]
    [InlineData("gettype(round(int(149), -2))", "int")]
    [InlineData("round(9223372036854775807, -1)", "null")]
    [InlineData("round(5, -30)", "0")]
    [InlineData("round(decimal(1.255), 2)", "1.26")]
    [InlineData("round(decimal(79228162514264337593543950335), -17)", "null")]
    [InlineData("round(decimal(5), -40)", "0")]
    public void Round(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sign-function", "sign")]
    [InlineData("sign(-2)", "-1.0")]
    [InlineData("sign(0)", "0.0")]
    [InlineData("sign(3.5)", "1.0")]
    [InlineData("sign(int(null))", "null")]
    public void Sign(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/exp-function", "exp")]
    [InlineData("exp(0)", "1.0")]
    [InlineData("round(exp(1), 10)", "2.7182818285")]
    public void Exp(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/exp2-function", "exp2")]
    [InlineData("exp2(10)", "1024.0")]
    [InlineData("exp2(-1)", "0.5")]
    public void Exp2(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/exp10-function", "exp10")]
    [InlineData("exp10(3)", "1000.0")]
    [InlineData("exp10(-2)", "0.01")]
    public void Exp10(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/log-function", "log")]
    [InlineData("log(1)", "0.0")]
    [InlineData("round(log(exp(3)), 10)", "3.0")]
    [InlineData("log(-1)", "null")]
    [InlineData("log(real(null))", "null")]
    public void Log(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/log2-function", "log2")]
    [InlineData("log2(8)", "3.0")]
    [InlineData("log2(-8)", "null")]
    public void Log2(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/log10-function", "log10")]
    [InlineData("log10(1000)", "3.0")]
    [InlineData("log10(-1)", "null")]
    public void Log10(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sqrt-function", "sqrt")]
    [InlineData("sqrt(16)", "4.0")]
    [InlineData("sqrt(0)", "0.0")]
    [InlineData("sqrt(-1)", "null")]
    public void Sqrt(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pow-function", "pow")]
    [InlineData("pow(2, 10)", "1024.0")]
    [InlineData("pow(2, -1)", "0.5")]
    [InlineData("pow(9, 0.5)", "3.0")]
    public void Pow(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
