using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Commands;

/// <summary>
/// Incidents of Defender XDR have carried three provider names over the years, and the guides' statements name one of them.
/// A query with a name that this workspace does not write finds nothing and looks like silence; this says so.
/// </summary>
internal static class ProviderSpelling
{
    // https://learn.microsoft.com/azure/sentinel/move-to-defender names the newest; older pages and the connector's own definition the others.
    private static readonly string[] Spellings = ["Microsoft XDR", "Microsoft Defender XDR", "Microsoft 365 Defender"];

    public static async Task HintAsync(CliContext context, ILogsClient logs, LogsQuery query, CancellationToken cancellationToken)
    {
        var asked = Spellings.Where(spelling => Names(query.Text, spelling)).ToList();
        if (asked.Count == 0 || !query.Text.Contains("ProviderName", StringComparison.Ordinal))
        {
            return;
        }

        var seen = await SeenAsync(logs, query.CustomerId, cancellationToken);
        var there = Spellings.Where(seen.Contains).ToList();
        if (there.Count > 0 && !asked.Exists(seen.Contains))
        {
            context.Error.WriteLine(Printable.Clean(
                $"No incident has ProviderName '{asked[0]}'; this workspace writes '{there[0]}'. Put that name into the query."));
        }
    }

    private static bool Names(string text, string spelling) =>
        text.Contains($"\"{spelling}\"", StringComparison.OrdinalIgnoreCase) || text.Contains($"'{spelling}'", StringComparison.OrdinalIgnoreCase);

    private static async Task<HashSet<string>> SeenAsync(ILogsClient logs, string customerId, CancellationToken cancellationToken)
    {
        var answer = await logs.QueryAsync(new LogsQuery(customerId, "SecurityIncident | distinct ProviderName"), cancellationToken);
        return answer is LogsAnswer.Rows rows
            ? rows.Primary.Rows.Select(row => row[0].ToString()).ToHashSet(StringComparer.Ordinal)
            : [];
    }
}
