using XdrInfra.Emulator.Simulator.Incidents;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>What a plan and its analysts do, in the order of time.</summary>
internal static class PlanOrigins
{
    /// <summary>The tag of an incident that lost its alerts to another one.</summary>
    // https://learn.microsoft.com/defender-xdr/manage-incidents
    public const string RedirectedTag = "redirected";

    public static IEnumerable<(DateTime At, IncidentDelta Delta)> Of(IncidentPlan plan)
    {
        yield return (plan.Created, new IncidentDelta
        {
            Status = "New",
            Title = plan.Title,
            Description = plan.Alerts[0].Alert.Description,
            Severity = plan.Severity,
            AlertsAdded = [plan.Alerts[0]],
        });

        var leaves = plan.MergedInto?.At ?? DateTime.MaxValue;
        foreach (var alert in plan.Alerts.Skip(1).Where(alert => alert.Joined < leaves))
        {
            yield return (alert.Joined, new IncidentDelta { AlertsAdded = [alert] });
        }

        if (plan.MergedInto is { } lost)
        {
            yield return (lost.At, new IncidentDelta { Status = "Closed", Classification = "Undetermined", Labels = [RedirectedTag], RedirectedTo = lost.WinnerId });
        }

        if (plan.Absorbed is { } won)
        {
            yield return (won.At, new IncidentDelta { AlertsAdded = won.Alerts });
        }
    }

    public static IEnumerable<(DateTime At, IncidentDelta Delta)> Of(IncidentHandling handling)
    {
        var by = handling.Owner.AssignedTo ?? "";
        if (handling.Taken is { } taken)
        {
            yield return (taken, new IncidentDelta { Status = "Active", Owner = handling.Owner, ModifiedBy = by });
        }

        if (handling.Closed is { } closed)
        {
            yield return (closed, new IncidentDelta
            {
                Status = "Closed",
                Classification = handling.Classification,
                ClassificationReason = Vocabulary.Reason(handling.Classification),
                Determination = handling.Determination,
                ModifiedBy = by,
            });
        }
    }
}
