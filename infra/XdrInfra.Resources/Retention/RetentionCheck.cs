using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>Holds the numbers against what Azure takes.</summary>
internal static class RetentionCheck
{
    public static IEnumerable<Finding> Run(PropertyValue.Map inputs)
    {
        var (interactive, total) = (inputs.Whole("retentionInDays"), inputs.Whole("totalRetentionInDays"));
        if (total is { } days && !LegalRetention.IsTotal(days))
        {
            yield return RetentionFindings.IllegalTotal(Origin(inputs, "totalRetentionInDays"), days);
        }

        if (interactive is not { } shown)
        {
            yield break;
        }

        if (inputs.Text("plan") is { } plan && !LiveTable.HasInteractive(plan))
        {
            yield return RetentionFindings.InteractiveOnPlan(Origin(inputs, "retentionInDays"), plan);
        }
        else if (!LegalRetention.IsInteractive(shown))
        {
            yield return RetentionFindings.IllegalInteractive(Origin(inputs, "retentionInDays"), shown);
        }
        else if (total < shown)
        {
            yield return RetentionFindings.TotalBelowInteractive(Origin(inputs, "totalRetentionInDays"), total.Value, shown);
        }
    }

    private static Location Origin(PropertyValue.Map inputs, string name) => inputs[name]?.Origin ?? Location.None;
}
