namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>Names an incident after its alerts.</summary>
internal static class IncidentTitle
{
    public static string Of(IReadOnlyList<PlannedAlert> alerts)
    {
        var first = alerts[0].Alert;
        if (alerts.Count == 1)
        {
            return first.Title;
        }

        var last = alerts[^1].Alert;
        return first.Category == last.Category
            ? $"Multi-stage incident involving {Words(first.Category)}"
            : $"Multi-stage incident involving {Words(first.Category)} & {Words(last.Category)}";
    }

    // InitialAccess -> Initial access.
    private static string Words(string category) =>
        string.Concat(category.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
