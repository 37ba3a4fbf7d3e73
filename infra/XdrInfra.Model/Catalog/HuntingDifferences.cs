namespace XdrInfra.Model.Catalog;

/// <summary>What a query that was written in Defender meets in the workspace.</summary>
public sealed class HuntingDifferences
{
    private static readonly Settings.WordMap<HuntingDifferenceKind> Kinds = new("type", "nameCase", "onlyHunting", "onlyWorkspace");

    private readonly ILookup<string, HuntingDifference> _byTable;

    private HuntingDifferences(IEnumerable<HuntingDifference> all, IReadOnlyList<string> huntingOnly)
    {
        _byTable = all.ToLookup(difference => difference.Table, StringComparer.Ordinal);
        HuntingOnlyTables = huntingOnly;
    }

    /// <summary>Tables that exist in Defender and are never streamed.</summary>
    public IReadOnlyList<string> HuntingOnlyTables { get; }

    /// <summary>The differences of a table; empty when it has none or is not shared.</summary>
    public IEnumerable<HuntingDifference> Of(string table) => _byTable[table];

    internal static HuntingDifferences Load() => new(
        CatalogData.Lines("hunting.tsv").Select(line => line.Split('\t')).Select(cells =>
            new HuntingDifference(cells[0], Kinds.Find(cells[1]), cells[2], cells[3], cells[4], cells[5])),
        CatalogData.Lines("hunting-only.tsv"));
}
