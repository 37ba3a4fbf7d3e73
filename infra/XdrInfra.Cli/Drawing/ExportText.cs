using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Drawing;

/// <summary>The change of the export settings, line by line.</summary>
internal static class ExportText
{
    public static void Plan(Narrator narrator, ExportPlan plan)
    {
        narrator.Done("Setting", plan.Current.Count == 0 ? $"'{plan.Id}' is not there yet" : $"'{plan.Id}' has {plan.Current.Count} tables on");
        foreach (var table in plan.Added)
        {
            narrator.Detail($"+ {table}");
        }

        foreach (var table in plan.Removed)
        {
            narrator.Detail($"- {table}");
        }

        foreach (var (table, why) in plan.Left)
        {
            narrator.Detail($"  {table} is left out: {why}");
        }

        if (plan.Others.Count > 0)
        {
            narrator.Detail($"Left as they are: {string.Join(", ", plan.Others.Select(other => $"'{other}'"))}");
        }
    }

    /// <summary>Tables that fell out on the way.</summary>
    public static void Refused(Narrator narrator, ExportPlan asked, ExportPlan saved)
    {
        foreach (var (table, why) in saved.Left.Skip(asked.Left.Count))
        {
            narrator.Detail($"  {table} was left out: {why}");
        }
    }

    public static void Doubled(Narrator narrator, DoubledRows? doubled)
    {
        switch (doubled)
        {
            case null:
                narrator.Warn("Doubles", "the workspace did not say whether rows arrive twice");
                break;
            case { Rows: 0 }:
                narrator.Warn("Doubles", "no row in the last hour, so nothing shows whether rows arrive twice; run the same command again later");
                break;
            case { Tables.Count: 0 }:
                narrator.Done("Doubles", $"none in {doubled.Rows:N0} rows of the last hour");
                break;
            default:
                narrator.Failed("Doubles", $"in {doubled.Tables.Count} tables");
                break;
        }
    }
}
