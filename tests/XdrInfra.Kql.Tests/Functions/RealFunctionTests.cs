namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Trigonometry, special reals, special functions.</summary>
public sealed class RealFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sin-function", "sin")]
    [InlineData("sin(0)", "0.0")]
    [InlineData("round(sin(pi() / 6), 10)", "0.5")]
    public void Sin(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/cos-function", "cos")]
    [InlineData("cos(0)", "1.0")]
    [InlineData("round(cos(pi() / 3), 10)", "0.5")]
    public void Cos(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/tan-function", "tan")]
    [InlineData("tan(0)", "0.0")]
    [InlineData("round(tan(pi() / 4), 10)", "1.0")]
    public void Tan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/cot-function", "cot")]
    [InlineData("round(cot(pi() / 4), 10)", "1.0")]
    [InlineData("round(cot(1), 10)", "0.6420926159")]
    public void Cot(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/asin-function", "asin")]
    [InlineData("round(asin(1) * 2 - pi(), 10)", "0.0")]
    [InlineData("asin(1.1)", "null")]
    [InlineData("asin(-1.1)", "null")]
    public void Asin(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/acos-function", "acos")]
    [InlineData("acos(1)", "0.0")]
    [InlineData("acos(2)", "null")]
    [InlineData("acos(-1.5)", "null")]
    public void Acos(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/atan-function", "atan")]
    [InlineData("atan(0)", "0.0")]
    [InlineData("round(atan(1) * 4, 10)", "3.1415926536")]
    public void Atan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/atan2-function", "atan2")]
    [InlineData("atan2(0, 1)", "0.0")]
    [InlineData("round(atan2(1, 0) * 2, 10)", "3.1415926536")]
    [InlineData("round(atan2(-1, -1) * 4 / 3, 10)", "-3.1415926536")]
    public void Atan2(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/degrees-function", "degrees")]
    [InlineData("degrees(pi())", "180.0")]
    [InlineData("degrees(0)", "0.0")]
    public void Degrees(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/radians-function", "radians")]
    [InlineData("round(radians(180), 10)", "3.1415926536")]
    [InlineData("radians(0)", "0.0")]
    public void Radians(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pi-function", "pi")]
    [InlineData("round(pi(), 10)", "3.1415926536")]
    public void Pi(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isnan-function", "isnan")]
    [InlineData("isnan(real(nan))", "true")]
    [InlineData("isnan(0.0 / 0.0)", "true")]
    [InlineData("isnan(1.0)", "false")]
    [InlineData("isnan(1)", "false")]
    public void Isnan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isinf-function", "isinf")]
    [InlineData("isinf(1.0 / 0.0)", "true")]
    [InlineData("isinf(real(-inf))", "true")]
    [InlineData("isinf(real(nan))", "false")]
    [InlineData("isinf(1.0)", "false")]
    public void Isinf(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isfinite-function", "isfinite")]
    [InlineData("isfinite(1.5)", "true")]
    [InlineData("isfinite(1.0 / 0.0)", "false")]
    [InlineData("isfinite(real(nan))", "false")]
    public void Isfinite(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/gamma-function", "gamma")]
    [InlineData("gamma(5)", "24.0")]
    [InlineData("round(gamma(0.5) * gamma(0.5), 10)", "3.1415926536")]
    [InlineData("round(gamma(-0.5), 10)", "-3.5449077018")]
    public void Gamma(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/loggamma-function", "loggamma")]
    [InlineData("round(loggamma(5), 10)", "3.1780538303")]
    [InlineData("round(loggamma(3), 10)", "0.6931471806")]
    [InlineData("round(loggamma(100), 8)", "359.13420537")]
    public void Loggamma(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/erf-function", "erf")]
    [InlineData("erf(0)", "0.0")]
    [InlineData("round(erf(1), 10)", "0.8427007929")]
    [InlineData("round(erf(-0.5), 10)", "-0.5204998778")]
    [InlineData("round(erf(2), 10)", "0.995322265")]
    [InlineData("erf(40)", "1.0")]
    public void Erf(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/erfc-function", "erfc")]
    [InlineData("erfc(0)", "1.0")]
    [InlineData("round(erfc(1), 10)", "0.1572992071")]
    [InlineData("round(erfc(-1), 10)", "1.8427007929")]
    [InlineData("round(erfc(3) * 100000, 8)", "2.2090497")]
    [InlineData("round(erfc(5) * 1000000000000, 6)", "1.53746")]
    [InlineData("erfc(40)", "0.0")]
    public void Erfc(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/beta-cdf-function", "beta_cdf")]
    [InlineData("round(beta_cdf(0.5, 2, 1), 12)", "0.25")]
    [InlineData("round(beta_cdf(0.2, 1, 3), 12)", "0.488")]
    [InlineData("round(beta_cdf(0.3, 40, 60) + beta_cdf(0.7, 60, 40), 12)", "1.0")]
    [InlineData("beta_cdf(0, 2, 3)", "0.0")]
    [InlineData("beta_cdf(1, 2, 3)", "1.0")]
    [InlineData("isnan(beta_cdf(1.01, 2, 3))", "true")]
    [InlineData("isnan(beta_cdf(-0.01, 2, 3))", "true")]
    [InlineData("isnan(beta_cdf(0.5, 0, 3))", "true")]
    [InlineData("isnan(beta_cdf(0.5, 2, 10001))", "true")]
    [InlineData("beta_cdf(real(null), 2, 3)", "null")]
    public void Beta_cdf(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/beta-pdf-function", "beta_pdf")]
    [InlineData("round(beta_pdf(0.5, 2, 2), 12)", "1.5")]
    [InlineData("round(beta_pdf(0.2, 1, 3), 12)", "1.92")]
    [InlineData("isnan(beta_pdf(0, 2, 2))", "true")]
    [InlineData("isnan(beta_pdf(1, 2, 2))", "true")]
    [InlineData("isnan(beta_pdf(0.5, 2, -1))", "true")]
    public void Beta_pdf(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/beta-inv-function", "beta_inv")]
    [InlineData("round(beta_inv(0.25, 2, 1), 12)", "0.5")]
    [InlineData("round(beta_inv(0.488, 1, 3), 12)", "0.2")]
    [InlineData("round(beta_inv(beta_cdf(0.37, 5, 9), 5, 9), 10)", "0.37")]
    [InlineData("beta_inv(1, 2, 3)", "1.0")]
    [InlineData("beta_inv(1.2, 2, 3)", "null")]
    [InlineData("isnan(beta_inv(0.5, -2, 3))", "true")]
    public void Beta_inv(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // Two values on each side: two degrees of freedom, where the probability is 1 - t / sqrt(t * t + 2).
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/welch-test-function", "welch_test")]
    [InlineData("round(welch_test(3, 1, 2, 2, 1, 2), 10)", "0.4226497308")]
    [InlineData("round(welch_test(2, 1, 2, 3, 1, 2), 10)", "0.4226497308")]
    [InlineData("welch_test(3, 1, 2, 3, 1, 2)", "1.0")]
    [InlineData("welch_test(3, 0, 2, 2, 0, 2)", "null")]
    public void Welch_test(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
