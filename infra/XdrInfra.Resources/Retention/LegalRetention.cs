namespace XdrInfra.Resources.Retention;

/// <summary>
/// Which totals Azure takes.
/// https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
/// </summary>
internal static class LegalRetention
{
    private const int Shortest = 4;
    private const int LongestFree = 730;

    private static readonly int[] Steps = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];

    public static bool IsInteractive(int days) => days is >= Shortest and <= LongestFree;

    public static bool IsTotal(int days) => IsInteractive(days) || Steps.Contains(days);

    public static string Totals => $"{Shortest} to {LongestFree}, or one of {string.Join(", ", Steps)}";

    public static string Interactive => $"{Shortest} to {LongestFree}";
}
