using System.Globalization;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Numbers beside a chart.</summary>
internal static class ChartNumber
{
    public static string Text(double value) =>
        value.ToString(Math.Abs(value) is >= 1e12 or (> 0 and < 0.01) ? "0.##E+0" : "#,0.##", CultureInfo.InvariantCulture);
}
