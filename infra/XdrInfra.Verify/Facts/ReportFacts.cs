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

    /// <summary>Incidents that are on both sides.</summary>
    public int Compared { get; init; }

    /// <summary>Those of them of which something differs, however young the difference is.</summary>
    public int Differing { get; init; }

    /// <summary>Twins of Defender incidents in the window.</summary>
    public int Incidents { get; init; }

    /// <summary>Alerts of Defender's products in the window.</summary>
    public long Alerts { get; init; }

    public IReadOnlyList<CostRow> Costs { get; init; } = [];

    /// <summary>Products whose alerts have arrived; a later run compares with them.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    public static ReportFacts Of(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var sync = SyncRows(twins, context.Now);
        return new()
        {
            Ledger = context.IsAnswered("tables") ? Facts.Ledger.Of(context) : [],
            Daily = context.IsAnswered("tables") ? DailySeries.Of(context) : [],
            Latency = Latency.Of(context),
            Sync = [.. sync.Take(MostSyncRows)],
            Compared = sync.Count,
            Differing = sync.Count(row => row.Differs.Count > 0),
            Incidents = twins.Here.Count,
            Alerts = (long)context.Rows("alerts").Where(row => Defender.Products.ContainsKey(row.Text("ProductName") ?? "")).Sum(row => row.Number("Alerts") ?? 0),
            Costs = CostRows(context),
            Products = ProductsSeen.Here(context),
        };
    }

    private static IReadOnlyList<SyncRow> SyncRows(Twins twins, DateTimeOffset now)
    {
        var differences = Facts.Sync.OfStatus(twins, now).Concat(Facts.Sync.OfOwner(twins, now)).Concat(Facts.Sync.OfClosing(twins, now))
            .ToLookup(difference => difference.Here.Number, difference => difference.Field);
        return [.. twins.Pairs.Select(pair => SyncRowOf(pair.Here, pair.There, [.. differences[pair.Here.Number].Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(row => row.Differs.Count).ThenByDescending(row => row.Incident)];
    }

    private static SyncRow SyncRowOf(Incident here, DefenderIncident there, IReadOnlyList<string> differs) => new()
    {
        Incident = here.Number,
        Title = here.Title,
        Here = [here.Status, here.Owner ?? "none", Closing(here.Classification, here.Reason)],
        There = [there.Status, there.AssignedTo ?? "none", Closing(there.Classification, there.Determination)],
        Differs = differs,
        HereLink = here.Url,
        ThereLink = there.Link ?? here.Link,
    };

    private static string Closing(string? classification, string? reason) =>
        (classification, reason) is (null or "unknown", null or "unknown") ? "none" : $"{classification ?? "none"}{(reason is null or "unknown" ? "" : $", {reason}")}";

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
