using XdrInfra.Model.Output;

namespace XdrInfra.Model.Tests.Output;

public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData("", "nothing to change")]
    [InlineData("3 as it should be", "nothing to change: 3 as it should be")]
    public void Nothing_to_change_is_counted_where_there_is_something(string count, string said) =>
        ChangeWords.Unchanged(count).ShouldBe(said);
}
