using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Tests.Catalog;

public sealed class RetentionDaysTests
{
    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(730, true)]
    [InlineData(731, false)]
    [InlineData(1095, true)]
    [InlineData(1096, false)]
    [InlineData(4383, true)]
    [InlineData(4384, false)]
    public void Knows_legal_totals(int days, bool legal) => RetentionDays.IsLegalTotal(days).ShouldBe(legal);

    [Theory]
    [InlineData(2, 4)]
    [InlineData(400, 400)]
    [InlineData(731, 1095)]
    [InlineData(4383, 4383)]
    [InlineData(4384, null)]
    public void Knows_the_next_legal_total(int days, int? next) => RetentionDays.NextLegalTotal(days).ShouldBe(next);
}
