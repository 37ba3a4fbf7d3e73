using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>A table like SecurityIncident, as raw arrays for the hand-written loops and as a table for the engine: the same values.</summary>
internal sealed class IncidentArrays
{
    public const int Rows = 1_000_000;
    public const int Incidents = 333_000;
    public const int Alerts = 100_000;

    private const int Seed = 20261121;

    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Severities = ["High", "Medium", "Low", "Informational"];
    private static readonly string[] Words = ["Suspicious", "sign-in", "credential", "access", "malware", "phishing", "lateral", "movement", "powershell", "exfiltration", "host", "mailbox", "ransomware", "token", "anomalous"];

    public IncidentArrays()
    {
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

        for (var alert = 0; alert < Alerts; alert++)
        {
            AlertIncident[alert] = random.Next(1, 2 * Incidents);
        }
#pragma warning restore CA5394
    }

    public DateTime[] TimeGenerated { get; } = new DateTime[Rows];

    public long[] IncidentNumber { get; } = new long[Rows];

    public string[] Severity { get; } = new string[Rows];

    public string[] Title { get; } = new string[Rows];

    public long[] AlertCount { get; } = new long[Rows];

    /// <summary>The keys of the smaller table of the joins.</summary>
    public long[] AlertIncident { get; } = new long[Alerts];

    /// <summary>What the raw arrays hold, two bytes a character, eight bytes a number.</summary>
    public double Mebibytes => ((Rows * 8.0 * 3) + (Title.Sum(text => 2.0 * text.Length)) + Severity.Sum(text => 2.0 * text.Length)) / (1024 * 1024);

    public Table Incident()
    {
        var builder = new TableBuilder(new TableSchema("SecurityIncident",
        [
            new("TimeGenerated", KqlType.DateTime), new("IncidentNumber", KqlType.Long), new("Severity", KqlType.String),
            new("Title", KqlType.String), new("AlertCount", KqlType.Long),
        ]));
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
        var builder = new TableBuilder(new TableSchema("SecurityAlert", [new("IncidentNumber", KqlType.Long)]));
        foreach (var incident in AlertIncident)
        {
            builder.SetLong(0, incident);
            builder.EndRow();
        }

        return builder.Snapshot();
    }
}
