namespace XdrInfra.Policies.Views;

/// <summary>The numbers of days that Azure takes as total retention of a table.</summary>
internal static class LegalRetention
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
    private const int Lowest = 4;
    private const int HighestFree = 730;

    /// <summary>Beyond <see cref="HighestFree"/> only these: three to twelve years.</summary>
    private static readonly int[] Years = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];

    public static bool IsLegalTotal(int days) => days is >= Lowest and <= HighestFree || Years.Contains(days);

    /// <summary>The legal totals on both sides of an illegal one, in words.</summary>
    public static string Nearest(int days)
    {
        var below = Years.Prepend(HighestFree).LastOrDefault(legal => legal < days);
        var above = Years.Prepend(Lowest).FirstOrDefault(legal => legal > days);
        return (below, above) switch
        {
            (0, _) => $"{above} or more",
            (_, 0) => $"{below}",
            _ => $"{below} or {above}",
        };
    }
}
