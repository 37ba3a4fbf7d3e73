using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Tests.Views;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Table 'a' is", "a")]
    [InlineData("Tables 'a' and 'b' are", "a", "b")]
    [InlineData("Tables 'a', 'b' and 'c' are", "a", "b", "c")]
    [InlineData("Tables 'a', 'b', 'c' and 1 more are", "a", "b", "c", "d")]
    [InlineData("Tables 'a', 'b', 'c' and 2 more are", "a", "b", "c", "d", "e")]
    public void Names_three_and_counts_the_rest(string sentence, params string[] names) =>
        Names.Subject(names, "is", "are").ShouldBe(sentence);
}
