namespace XdrInfra.Verify.Facts;

/// <summary>Compares what the guides promise to keep the same on both sides: status, owner, closing reason.</summary>
public static class Sync
{
    /// <summary>Sentinel's status to the words that Defender may say for it. "awaitingAction" is open, whatever Sentinel calls it.</summary>
    private static readonly Dictionary<string, string[]> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["New"] = ["active", "awaitingAction"],
        ["Active"] = ["inProgress", "awaitingAction"],
        ["Closed"] = ["resolved", "redirected"],
    };

    public static IReadOnlyList<SyncDifference> OfStatus(Twins twins, DateTimeOffset now) => Compare(twins, now, "status",
        here => here.Status, there => there.Status,
        (here, there) => Statuses.TryGetValue(here.Status, out var words) && words.Contains(there.Status, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyList<SyncDifference> OfOwner(Twins twins, DateTimeOffset now) => Compare(twins, now, "owner",
        here => here.Owner, there => there.AssignedTo,
        (here, there) => string.Equals(here.Owner ?? "", there.AssignedTo ?? "", StringComparison.OrdinalIgnoreCase));

    /// <summary>Only closed incidents have a closing reason; the losing side of a merge is closed without one.</summary>
    public static IReadOnlyList<SyncDifference> OfClosing(Twins twins, DateTimeOffset now)
    {
        var closed = twins with { Here = [.. twins.Here.Where(incident => Is(incident.Status, "Closed") && !incident.IsRedirected)] };
        var classification = Compare(closed, now, "classification", here => here.Classification, there => there.Classification, ClosingWords.IsSameClassification);
        var reason = Compare(closed, now, "reason", here => here.Reason, there => there.Determination ?? there.Classification, ClosingWords.IsSameReason);
        return [.. classification, .. reason];
    }

    private static IReadOnlyList<SyncDifference> Compare(
        Twins twins, DateTimeOffset now, string field, Func<Incident, string?> here, Func<DefenderIncident, string?> there, Func<Incident, DefenderIncident, bool> isSame) =>
        [.. twins.Pairs.Where(pair => !isSame(pair.Here, pair.There))
            .Select(pair => new SyncDifference(pair.Here, pair.There, field, here(pair.Here) ?? "none", there(pair.There) ?? "none", Age(pair.Here, pair.There, now)))];

    private static TimeSpan Age(Incident here, DefenderIncident there, DateTimeOffset now) =>
        now - (new[] { here.LastModified, here.LastRow, there.Updated }.Max() ?? DateTimeOffset.MinValue);

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
