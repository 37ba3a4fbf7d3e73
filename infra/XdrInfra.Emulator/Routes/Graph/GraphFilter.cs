using System.Globalization;
using System.Text.RegularExpressions;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Routes.Graph;

/// <summary>The OData filters that incidents take: comparisons joined by <c>and</c>.</summary>
internal static partial class GraphFilter
{
    public static Func<DefenderIncident, bool> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return _ => true;
        }

        var tests = And().Split(text.Trim()).Select(Comparison).ToList();
        return incident => tests.TrueForAll(test => test(incident));
    }

    private static Func<DefenderIncident, bool> Comparison(string text)
    {
        var match = Compare().Match(text);
        var (name, word, value) = (match.Groups["name"].Value, match.Groups["word"].Value, match.Groups["value"].Value);
        return name switch
        {
            "createdDateTime" => Moments(incident => incident.Created, word, value, text),
            "lastUpdateDateTime" => Moments(incident => incident.LastUpdated, word, value, text),
            "status" => Words(incident => incident.Status, word, value, text),
            "severity" => Words(incident => incident.Severity, word, value, text),
            "classification" => Words(incident => incident.Classification, word, value, text),
            "determination" => Words(incident => incident.Determination, word, value, text),
            "assignedTo" => Words(incident => incident.AssignedTo ?? "", word, value, text),
            "id" => Words(incident => incident.Id, word, value, text),
            _ => throw Refused(text),
        };
    }

    private static Func<DefenderIncident, bool> Moments(Func<DefenderIncident, DateTime> of, string word, string value, string text)
    {
        if (!DateTime.TryParse(value.Trim('\''), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment))
        {
            throw Refused(text);
        }

        return word switch
        {
            "ge" => incident => of(incident) >= moment,
            "gt" => incident => of(incident) > moment,
            "le" => incident => of(incident) <= moment,
            "lt" => incident => of(incident) < moment,
            "eq" => incident => of(incident) == moment,
            _ => incident => of(incident) != moment,
        };
    }

    private static Func<DefenderIncident, bool> Words(Func<DefenderIncident, string> of, string word, string value, string text)
    {
        var expected = value.Trim('\'');
        return word switch
        {
            "eq" => incident => of(incident) == expected,
            "ne" => incident => of(incident) != expected,
            _ => throw Refused(text),
        };
    }

    private static RefusedException Refused(string text) => new(ArmErrors.Error(400, "BadRequest", $"Invalid filter clause: '{text}'."));

    [GeneratedRegex(@"\s+and\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"^\(?(?<name>\w+)\s+(?<word>eq|ne|ge|gt|le|lt)\s+(?<value>'[^']*'|[^\s)]+)\)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compare();
}
