using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>A query of 60 lines in the manner of a detection: settings first, two tables, a join, a summary.</summary>
internal static class LongQuery
{
    /// <summary>What is read; checked once, so that a mistake in it is not measured as speed.</summary>
    public static string Text { get; } = Checked("""
        // Incidents that came back although somebody had closed them, with what was seen of them since.
        let lookback = 14d;
        let window = 1h;
        let least = 3;
        let severities = dynamic(["High", "Medium"]);
        let words = dynamic(["credential", "lateral", "ransomware"]);
        let grade = (severity: string, alerts: long)
        {
            case(
                severity == "High" and alerts > 100, 4,
                severity == "High", 3,
                severity == "Medium" and alerts > 100, 3,
                severity == "Medium", 2,
                1)
        };
        let recent = SecurityIncident
            | where TimeGenerated between (ago(lookback) .. now())
            | where Severity in~ (severities)
            | where Title has_any (words)
            | extend Host = extract(@"on ([a-z\-]+)", 1, Title)
            | extend Number = toint(split(Title, "-")[-1])
            | extend Grade = grade(Severity, AlertCount)
            | extend Day = startofday(TimeGenerated), Hour = datetime_part("hour", TimeGenerated)
            | extend IsNight = Hour < 6 or Hour >= 22
            | extend Kind = case(
                Title has "credential", "access",
                Title has "lateral", "movement",
                Title has "ransomware", "impact",
                "other")
            | project
                TimeGenerated,
                Day,
                IncidentNumber,
                Severity,
                Grade,
                Host,
                Number,
                Kind,
                IsNight,
                AlertCount;
        let alerts = SecurityAlert
            | summarize Alerts = count() by IncidentNumber
            | where Alerts >= least;
        recent
        | join kind=leftouter (alerts) on IncidentNumber
        | extend Alerts = coalesce(Alerts, long(0))
        | summarize
            First = min(TimeGenerated),
            Last = max(TimeGenerated),
            Changes = count(),
            Nights = countif(IsNight),
            Hosts = make_set(Host, 10),
            Kinds = dcount(Kind),
            Most = max(AlertCount),
            Alerts = sum(Alerts),
            arg_max(TimeGenerated, Grade, Severity)
            by IncidentNumber, bin(Day, 1d)
        | extend Lasting = Last - First
        | where Changes > 1 and Lasting > window
        | extend Score = round(Grade * log10(1.0 + Changes) + iff(Nights > 0, 1.5, 0.0), 2)
        | sort by Score desc, Last desc
        """);

    private static string Checked(string text)
    {
        var schema = new DatabaseSchema([IncidentArrays.IncidentSchema, IncidentArrays.AlertSchema]);
        return KqlQuery.Analyze(text, schema).Diagnostics is [var first, ..] ? throw new InvalidOperationException(first.Message) : text;
    }
}
