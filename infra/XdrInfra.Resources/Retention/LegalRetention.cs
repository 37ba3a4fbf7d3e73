using XdrInfra.Model.Catalog;

namespace XdrInfra.Resources.Retention;

/// <summary>Which days Azure takes, in words.</summary>
internal static class LegalRetention
{
    public static bool IsInteractive(int days) => RetentionDays.IsLegalAnalytics(days);

    public static bool IsTotal(int days) => RetentionDays.IsLegalTotal(days);

    public static string Totals => $"{Interactive}, or one of {string.Join(", ", RetentionDays.LongTotals)}";

    public static string Interactive => $"{RetentionDays.Min} to {RetentionDays.MaxAnalytics}";
}
