namespace XdrInfra.Kql.Tests.Functions;

/// <summary>The operators of strings as expressions.</summary>
public sealed class StringOperatorTests
{
    // https://learn.microsoft.com/kusto/query/datatypes-string-operators
    [Theory]
    [InlineData("'x' matches regex '^[a-z]$'", "true")]
    [InlineData("'abc' hasprefix 'ab'", "true")]
    [InlineData("'x-abc' hassuffix 'bc'", "true")]
    [InlineData("'ABC' startswith 'ab'", "true")]
    [InlineData("'ABC' startswith_cs 'ab'", "false")]
    [InlineData("'a' =~ 'A'", "true")]
    [InlineData("'a' !~ 'A'", "false")]
    [InlineData("'user-name' has 'user'", "true")]
    [InlineData("'username' has 'user'", "false")]
    [InlineData("'user-name' has 'USER'", "true")]
    [InlineData("'user-name' has_cs 'USER'", "false")]
    [InlineData("'user-name' !has 'name'", "false")]
    [InlineData("'user-name' contains 'er-n'", "true")]
    [InlineData("'user-name' contains_cs 'ER-N'", "false")]
    [InlineData("'user-name' endswith 'NAME'", "true")]
    [InlineData("'user-name' endswith_cs 'NAME'", "false")]
    [InlineData("'user-name' has_any ('x', 'name')", "true")]
    [InlineData("'user-name' has_all ('user', 'x')", "false")]
    [InlineData("'b' in ('a', 'b')", "true")]
    [InlineData("'B' in ('a', 'b')", "false")]
    [InlineData("'B' in~ ('a', 'b')", "true")]
    [InlineData("'b' !in ('a', 'b')", "false")]
    public void Operators(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
