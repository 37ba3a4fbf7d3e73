using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>A table like SecurityIncident, as raw arrays for the hand-written loops and as a table for the engine: the same values.</summary>
internal sealed class IncidentArrays
{
    private const int Seed = 20261121;

    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    public static readonly TableSchema IncidentSchema = new("SecurityIncident",
    [
        new("TimeGenerated", KqlType.DateTime), new("IncidentNumber", KqlType.Long), new("Severity", KqlType.String),
        new("Title", KqlType.String), new("AlertCount", KqlType.Long),
    ]);

    public static readonly TableSchema AlertSchema = new("SecurityAlert", [new("IncidentNumber", KqlType.Long)]);

    private static readonly string[] Severities = ["High", "Medium", "Low", "Informational"];
    private static readonly string[] Words = ["Suspicious", "sign-in", "credential", "access", "malware", "phishing", "lateral", "movement", "powershell", "exfiltration", "host", "mailbox", "ransomware", "token", "anomalous"];

    public IncidentArrays(int rows)
    {
        (Rows, Incidents) = (rows, rows / 3);
        (TimeGenerated, IncidentNumber, Severity, Title, AlertCount) = (new DateTime[rows], new long[rows], new string[rows], new string[rows], new long[rows]);
        AlertIncident = new long[rows / 10];
#pragma warning disable CA5394 // Repeatable, not secret.
        var random = new Random(Seed);
        for (var row = 0; row < Rows; row++)
        {
            TimeGenerated[row] = Now.AddSeconds(-random.Next(30 * 24 * 3600));
            IncidentNumber[row] = random.Next(1, Incidents + 1);
            Severity[row] = Severities[random.Next(Severities.Length)];
            Title[row] = $"{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} on {Words[random.Next(Words.Length)]}-{random.Next(50_000)}";
            AlertCount[row] = random.Next(1, 150);
        }

        for (var alert = 0; alert < AlertIncident.Length; alert++)
        {
            AlertIncident[alert] = random.Next(1, 2 * Incidents);
        }
#pragma warning restore CA5394
    }

    public int Rows { get; }

    public int Incidents { get; }

    public DateTime[] TimeGenerated { get; }

    public long[] IncidentNumber { get; }

    public string[] Severity { get; }

    public string[] Title { get; }

    public long[] AlertCount { get; }

    /// <summary>The keys of the smaller table of the joins.</summary>
    public long[] AlertIncident { get; }

    /// <summary>What the raw arrays hold, two bytes a character, eight bytes a number.</summary>
    public double Mebibytes => ((Rows * 8.0 * 3) + (Title.Sum(text => 2.0 * text.Length)) + Severity.Sum(text => 2.0 * text.Length)) / (1024 * 1024);

    public Table Incident()
    {
        var builder = new TableBuilder(IncidentSchema);
        for (var row = 0; row < Rows; row++)
        {
            builder.SetDateTime(0, TimeGenerated[row]);
            builder.SetLong(1, IncidentNumber[row]);
            builder.SetString(2, Severity[row]);
            builder.SetString(3, new string(Title[row].AsSpan()));   // its own, so that its memory can be measured
            builder.SetLong(4, AlertCount[row]);
            builder.EndRow();
        }

        return builder.Snapshot();
    }

    public Table Alert()
    {
        var builder = new TableBuilder(AlertSchema);
        foreach (var incident in AlertIncident)
        {
            builder.SetLong(0, incident);
            builder.EndRow();
        }

        return builder.Snapshot();
    }
}
