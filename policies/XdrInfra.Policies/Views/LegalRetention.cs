using XdrInfra.Model.Catalog;

namespace XdrInfra.Policies.Views;

/// <summary>The numbers of days that Azure takes as total retention of a table.</summary>
internal static class LegalRetention
{
    public static bool IsLegalTotal(int days) => RetentionDays.IsLegalTotal(days);

    /// <summary>The legal totals on both sides of an illegal one, in words.</summary>
    public static string Nearest(int days)
    {
        var below = RetentionDays.LongTotals.Prepend(RetentionDays.MaxAnalytics).LastOrDefault(legal => legal < days);
        var above = RetentionDays.LongTotals.Prepend(RetentionDays.Min).FirstOrDefault(legal => legal > days);
        return (below, above) switch
        {
            (0, _) => $"{above} or more",
            (_, 0) => $"{below}",
            _ => $"{below} or {above}",
        };
    }
}
