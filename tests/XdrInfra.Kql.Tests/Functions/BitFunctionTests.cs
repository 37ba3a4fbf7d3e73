namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Bits, extremes, chance, and the operators of numbers.</summary>
public sealed class BitFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-and-function", "binary_and")]
    [InlineData("binary_and(6, 3)", "2")]
    [InlineData("binary_and(-1, 255)", "255")]
    [InlineData("binary_and(long(null), 1)", "null")]
    public void Binary_and(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-or-function", "binary_or")]
    [InlineData("binary_or(6, 3)", "7")]
    public void Binary_or(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-xor-function", "binary_xor")]
    [InlineData("binary_xor(6, 3)", "5")]
    [InlineData("binary_xor(5, 5)", "0")]
    public void Binary_xor(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-not-function", "binary_not")]
    [InlineData("binary_not(0)", "-1")]
    [InlineData("binary_not(100)", "-101")]
    public void Binary_not(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-shift-left-function", "binary_shift_left")]
    [InlineData("binary_shift_left(1, 4)", "16")]
    [InlineData("binary_shift_left(1, 64)", "1")]
    [InlineData("binary_shift_left(1, 65)", "2")]
    [InlineData("binary_shift_left(1, -1)", "null")]
    public void Binary_shift_left(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-shift-right-function", "binary_shift_right")]
    [InlineData("binary_shift_right(16, 4)", "1")]
    [InlineData("binary_shift_right(16, 68)", "1")]
    [InlineData("binary_shift_right(1, -1)", "null")]
    public void Binary_shift_right(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bitset-count-ones-function", "bitset_count_ones")]
    [InlineData("bitset_count_ones(42)", "3")]
    [InlineData("bitset_count_ones(0)", "0")]
    [InlineData("bitset_count_ones(-1)", "64")]
    public void Bitset_count_ones(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/max-of-function", "max_of")]
    [InlineData("max_of(1, 3, 2)", "3")]
    [InlineData("max_of(1.5, 3)", "3.0")]
    [InlineData("max_of('a', 'c', 'b')", "c")]
    [InlineData("max_of(int(null), 2)", "2")]
    [InlineData("max_of(int(null), int(null))", "null")]
    [InlineData("max_of(datetime(2026-01-01), datetime(2026-01-02))", "2026-01-02T00:00:00.0000000Z")]
    [InlineData("max_of(1h, 2h)", "02:00:00")]
    public void Max_of(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/min-of-function", "min_of")]
    [InlineData("min_of(3, 1, 2)", "1")]
    [InlineData("min_of(1.5, 3)", "1.5")]
    [InlineData("min_of(int(null), 2)", "2")]
    [InlineData("min_of(int(null), int(null))", "null")]
    [InlineData("min_of('b', 'a')", "a")]
    public void Min_of(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/rand-function", "rand")]
    [InlineData("rand() between (0.0 .. 1.0)", "true")]
    [InlineData("rand(1)", "0.0")]
    [InlineData("gettype(rand(10))", "real")]
    [InlineData("rand(10) between (0.0 .. 9.0)", "true")]
    [InlineData("rand() == rand()", "false")]
    public void Rand(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/around-function", "around")]
    [InlineData("around(5, 7, 2)", "true")]
    [InlineData("around(5, 8, 2)", "false")]
    [InlineData("around(5.0, 5.25, 0.25)", "true")]
    [InlineData("around(datetime(2026-01-01 00:10), datetime(2026-01-01), 10m)", "true")]
    [InlineData("around(datetime(2026-01-01 00:11), datetime(2026-01-01), 10m)", "false")]
    [InlineData("around(5h, 4h, 1h)", "true")]
    [InlineData("around(long(null), 1, 1)", "null")]
    [InlineData("around(1, 1, long(null))", "null")]
    public void Around(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/numerical-operators
    [Theory]
    [InlineData("7 / 2", "3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("7.0 / 2", "3.5")]
    [InlineData("toint(7) / toint(2)", "3")]
    [InlineData("7 / 0", "null")]
    [InlineData("1.0 / 0", "Infinity")]
    [InlineData("-7 % 3", "2")]
    [InlineData("7 % -3", "1")]
    [InlineData("-7 % -3", "2")]
    [InlineData("9223372036854775807 + 1", "-9223372036854775808")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("1 + 1.5", "2.5")]
    [InlineData("int(null) + 1", "null")]
    [InlineData("1 < long(null)", "null")]
    [InlineData("5 !between (1 .. 4)", "true")]
    [InlineData("5 between (5 .. 5)", "true")]
    public void Operators(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
