namespace XdrInfra.Model.Catalog;

/// <summary>Which days of retention Azure takes.</summary>
// https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
public static class RetentionDays
{
    public const int Min = 4;

    /// <summary>Longest interactive retention.</summary>
    public const int MaxAnalytics = 730;

    /// <summary>Days of interactive retention that cost nothing on a workspace with Sentinel.</summary>
    // https://learn.microsoft.com/azure/sentinel/billing
    public const int Included = 90;

    /// <summary>Days of a table on the Basic or Auxiliary plan that can be queried, fixed.</summary>
    public const int FixedInteractive = 30;

    /// <summary>The only legal totals above <see cref="MaxAnalytics"/>: three to twelve years.</summary>
    public static IReadOnlyList<int> LongTotals { get; } = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];

    public static bool IsLegalAnalytics(int days) => days is >= Min and <= MaxAnalytics;

    public static bool IsLegalTotal(int days) => IsLegalAnalytics(days) || LongTotals.Contains(days);

    /// <summary>The shortest legal total that is not shorter; null above the longest.</summary>
    public static int? NextLegalTotal(int days) =>
        days <= MaxAnalytics ? Math.Max(days, Min) : LongTotals.Where(total => total >= days).Select(total => (int?)total).FirstOrDefault();
}
