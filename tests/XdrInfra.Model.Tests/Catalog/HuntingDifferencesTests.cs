using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Tests.Catalog;

public sealed class HuntingDifferencesTests
{
    private static readonly HuntingDifferences Differences = ProductCatalog.HuntingDifferences;

    private static IEnumerable<HuntingDifference> All => ProductCatalog.Tables.Tables.SelectMany(table => Differences.Of(table.Name));

    [Theory]
    [InlineData(HuntingDifferenceKind.Type, 21)]
    [InlineData(HuntingDifferenceKind.NameCase, 4)]
    [InlineData(HuntingDifferenceKind.OnlyHunting, 28)]
    [InlineData(HuntingDifferenceKind.OnlyWorkspace, 176)]
    public void Has_every_difference_of_the_references(HuntingDifferenceKind kind, int count) => All.Count(difference => difference.Kind == kind).ShouldBe(count);

    [Fact]
    public void Knows_the_type_of_a_port_on_both_sides() => Differences.Of("IdentityLogonEvents").Single(difference => difference.WorkspaceColumn == "Port")
        .ShouldBe(new HuntingDifference("IdentityLogonEvents", HuntingDifferenceKind.Type, "Port", "int", "Port", "string"));

    [Fact]
    public void A_workspace_column_of_a_difference_is_a_column_of_the_table() => All.Where(difference => difference.WorkspaceColumn.Length > 0)
        .ShouldAllBe(difference => ProductCatalog.Tables.Find(difference.Table)!.Columns.Any(column => column.Name == difference.WorkspaceColumn && column.Type == difference.WorkspaceType));

    [Fact]
    public void Tables_that_only_hunting_has_are_not_in_the_catalog() =>
        Differences.HuntingOnlyTables.ShouldAllBe(table => ProductCatalog.Tables.Find(table) == null);
}
