using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Judging.Judges;

namespace XdrInfra.Verify.Facts;

/// <summary>What the answers of a run tell beyond verdicts: the matter of charts and tables.</summary>
public sealed record ReportFacts
{
    private const int MostSyncRows = 100;

    public static ReportFacts Empty { get; } = new();

    public IReadOnlyList<LedgerRow> Ledger { get; init; } = [];

    public IReadOnlyList<DailySeries> Daily { get; init; } = [];

    public Latency Latency { get; init; } = Latency.Empty;

    public IReadOnlyList<SyncRow> Sync { get; init; } = [];

    public IReadOnlyList<CostRow> Costs { get; init; } = [];

    /// <summary>Products whose alerts have arrived; a later run compares with them.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    public static ReportFacts Of(JudgeContext context) => new()
    {
        Ledger = context.IsAnswered("tables") ? Facts.Ledger.Of(context) : [],
        Daily = context.IsAnswered("tables") ? DailySeries.Of(context) : [],
        Latency = Latency.Of(context),
        Sync = SyncRows(context),
        Costs = CostRows(context),
        Products = ProductsSeen.Here(context),
    };

    private static IReadOnlyList<SyncRow> SyncRows(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var differences = Facts.Sync.OfStatus(twins, context.Now).Concat(Facts.Sync.OfOwner(twins, context.Now)).Concat(Facts.Sync.OfClosing(twins, context.Now))
            .ToLookup(difference => difference.Here.Number, difference => difference.Field);
        return [.. twins.Pairs.Select(pair => SyncRowOf(pair.Here, pair.There, [.. differences[pair.Here.Number].Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(row => row.Differs.Count).ThenByDescending(row => row.Incident).Take(MostSyncRows)];
    }

    private static SyncRow SyncRowOf(Incident here, DefenderIncident there, IReadOnlyList<string> differs) => new()
    {
        Incident = here.Number,
        Title = here.Title,
        Here = [here.Status, here.Owner ?? "none", here.Classification ?? "none"],
        There = [there.Status, there.AssignedTo ?? "none", there.Classification ?? "none"],
        Differs = differs,
        HereLink = here.Url,
        ThereLink = there.Link ?? here.Link,
    };

    private static IReadOnlyList<CostRow> CostRows(JudgeContext context)
    {
        var selected = SelectedTables.Of(context.Settings);
        return [.. context.Rows("usage")
            .Where(row => context.Catalog.Find(row.Text("DataType") ?? "") is not null)
            .Select(row => CostRowOf(context.Settings, context.Catalog.Find(row.Text("DataType")!)!, selected, row.IsTrue("IsBillable"), row.Number("Megabytes") ?? 0))   // filtered on the line above
            .OrderByDescending(row => row.Megabytes).ThenBy(row => row.Table, StringComparer.Ordinal)];
    }

    private static CostRow CostRowOf(StackSettings settings, TableInfo table, IReadOnlySet<string> selected, bool isBillable, double megabytes)
    {
        var group = SettingWords.Groups.Words.FirstOrDefault(word => SettingWords.Groups.Find(word) == table.Group) ?? "";
        var owner = settings.Owners.GetValueOrDefault(table.Name, settings.Owners.GetValueOrDefault(group, Value<string>.Absent(settings.Events.Origin)));
        return new CostRow(table.Name, isBillable, megabytes, !table.IsEvent || selected.Contains(table.Name), owner.IsKnown ? owner.Known : null);
    }
}
