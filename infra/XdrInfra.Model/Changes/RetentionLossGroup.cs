namespace XdrInfra.Model.Changes;

/// <summary>Tables that lose the same days: one line of a stack file often stands for many.</summary>
/// <param name="Property">Which retention, for example <c>totalRetentionInDays</c>.</param>
/// <param name="DaysBefore">Days before the change.</param>
/// <param name="DaysAfter">Days after it.</param>
/// <param name="Subjects">The tables, or the workspace.</param>
public sealed record RetentionLossGroup(string Property, int DaysBefore, int DaysAfter, IReadOnlyList<string> Subjects)
{
    public int DaysLost => DaysBefore - DaysAfter;

    /// <summary>The retention as the field calls it.</summary>
    public string Kind => Property == "totalRetentionInDays" ? "total retention" : "analytics retention";

    public static IReadOnlyList<RetentionLossGroup> Of(IEnumerable<RetentionLoss> losses) =>
    [
        .. losses.GroupBy(loss => (loss.Property, loss.DaysBefore, loss.DaysAfter))
            .Select(group => new RetentionLossGroup(group.Key.Property, group.Key.DaysBefore, group.Key.DaysAfter, [.. group.Select(loss => loss.Subject)])),
    ];
}
