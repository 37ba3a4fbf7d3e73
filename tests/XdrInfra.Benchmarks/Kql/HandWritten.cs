using System.Runtime.InteropServices;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>The answers of the queries by plain loops over the arrays: what a person would write who knows the one question.</summary>
internal sealed class HandWritten(IncidentArrays data)
{
    private static readonly DateTime Since = IncidentArrays.Now.AddDays(-14);

    /// <summary>Rows by day and severity; gives the number of groups.</summary>
    public long CountByDayAndSeverity()
    {
        var counts = new Dictionary<(long Day, string Severity), long>();
        var (times, severities) = (data.TimeGenerated, data.Severity);
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] > Since)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (times[row].Ticks / TimeSpan.TicksPerDay, severities[row]), out _)++;
            }
        }

        return counts.Count;
    }

    public long CountContaining(string text)
    {
        var count = 0L;
        foreach (var title in data.Title)
        {
            count += title.Contains(text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count;
    }

    public long CountHaving(string term)
    {
        var count = 0L;
        foreach (var title in data.Title)
        {
            count += Has(title, term) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Each row with each of its alerts.</summary>
    public long CountJoined()
    {
        var alerts = new Dictionary<long, int>();
        foreach (var incident in data.AlertIncident)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(alerts, incident, out _)++;
        }

        var count = 0L;
        foreach (var incident in data.IncidentNumber)
        {
            count += alerts.GetValueOrDefault(incident);
        }

        return count;
    }

    /// <summary>Rows without an alert.</summary>
    public long CountWithout()
    {
        var alerts = data.AlertIncident.ToHashSet();
        var count = 0L;
        foreach (var incident in data.IncidentNumber)
        {
            count += alerts.Contains(incident) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The last row of each incident, all columns copied; gives their number.</summary>
    public long LastRows()
    {
        var last = new Dictionary<long, int>();
        var (numbers, times) = (data.IncidentNumber, data.TimeGenerated);
        for (var row = 0; row < numbers.Length; row++)
        {
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(last, numbers[row], out var exists);
            if (!exists || times[row] > times[best])
            {
                best = row;
            }
        }

        var rows = new (DateTime Time, long Number, string Severity, string Title, long Alerts)[last.Count];
        var at = 0;
        foreach (var row in last.Values)
        {
            rows[at++] = (times[row], numbers[row], data.Severity[row], data.Title[row], data.AlertCount[row]);
        }

        return rows.Length;
    }

    /// <summary>The ten youngest; gives the ticks of the youngest.</summary>
    public long TopTen()
    {
        var heap = new PriorityQueue<int, DateTime>(11);
        var times = data.TimeGenerated;
        for (var row = 0; row < times.Length; row++)
        {
            if (heap.Count < 10)
            {
                heap.Enqueue(row, times[row]);
            }
            else if (times[row] > times[heap.Peek()])
            {
                heap.EnqueueDequeue(row, times[row]);
            }
        }

        return heap.UnorderedItems.Max(item => item.Priority.Ticks);
    }

    /// <summary>All rows by their number of alerts, the most first, then by time; gives the first of them.</summary>
    public long Sorted()
    {
        var keys = data.AlertCount.Select((count, row) => (-count, data.TimeGenerated[row].Ticks)).ToArray();
        var rows = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, rows);
        return rows[0];
    }

    // A term is a run of letters and digits.
    private static bool Has(string text, string term)
    {
        for (var from = 0; text.AsSpan(from).IndexOf(term, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; from += found + 1)
        {
            var (start, end) = (from + found, from + found + term.Length);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
