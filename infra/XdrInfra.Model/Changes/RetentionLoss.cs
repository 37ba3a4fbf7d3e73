using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Changes;

/// <summary>A table or workspace that would be kept for fewer days.</summary>
/// <param name="Resource">Logical name.</param>
/// <param name="Subject">The table, or the workspace.</param>
/// <param name="Property">Which retention, for example <c>totalRetentionInDays</c>.</param>
/// <param name="DaysBefore">Days before the change.</param>
/// <param name="DaysAfter">Days after it.</param>
/// <param name="Origin">Where the new value is written.</param>
public sealed record RetentionLoss(string Resource, string Subject, string Property, int DaysBefore, int DaysAfter, Location Origin)
{
    public int DaysLost => DaysBefore - DaysAfter;
}
