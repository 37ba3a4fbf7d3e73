using XdrInfra.Model.Findings;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Resources.Retention;

/// <summary>What can be wrong with the retention of a table.</summary>
internal static class RetentionFindings
{
    public static Finding IllegalTotal(Location origin, int days) => Mandatory("XDR4220", origin,
        $"The total retention is {days} days, which Azure does not take.", $"Use {LegalRetention.Totals}.");

    public static Finding IllegalInteractive(Location origin, int days) => Mandatory("XDR4221", origin,
        $"The interactive retention is {days} days, which Azure does not take.", $"Use {LegalRetention.Interactive}.");

    public static Finding InteractiveOnPlan(Location origin, string plan) => Mandatory("XDR4222", origin,
        $"A table on the plan '{plan}' has a fixed interactive retention, but 'retentionInDays' is set.", "Set the total only.");

    public static Finding TotalBelowInteractive(Location origin, int total, int interactive) => Mandatory("XDR4223", origin,
        $"The total retention of {total} days is less than the interactive retention of {interactive} days.", $"Use at least {interactive} for the total.");

    public static UserFailure NoTable(Location origin, string table, TimeSpan waited) => HandlerFindings.Failure("XDR4224", origin,
        $"The table '{table}' does not exist in the workspace, also after waiting for {waited.TotalMinutes:0} minutes.",
        "Run again when the first data has arrived, or take the table out of 'events' and 'retention.tables'.");

    public static UserFailure StillBusy(Location origin, string table, TimeSpan waited) => HandlerFindings.Failure("XDR4225", origin,
        $"Azure is still updating the table '{table}' after {waited.TotalMinutes:0} minutes.", "Run again later.");

    public static UserFailure PlanTooEarly(Location origin, string table, string from, string to, DateTimeOffset last, DateTimeOffset next) => HandlerFindings.Failure("XDR4226", origin,
        $"The plan of the table '{table}' cannot change from '{from}' to '{to}' yet: it changed on {last:yyyy-MM-dd}, and Azure takes one change in seven days.",
        $"Run again on {next:yyyy-MM-dd} or later, or take 'plan' out of the stack file until then.");

    public static Finding Kept(Location origin, string table, string what) => HandlerFindings.Advisory("XDR4227", origin,
        $"The table '{table}' differs from the stack: {what}.", "Write the longer value into the stack file, or set 'allowShorter: true'.");

    private static Finding Mandatory(string code, Location location, string message, string fix) => new(code, Level.Mandatory, location, message) { Fix = fix };
}
