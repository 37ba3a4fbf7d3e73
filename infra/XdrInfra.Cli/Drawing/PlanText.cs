using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Drawing;

/// <summary>A plan as lines: one a resource, its properties below, then the sum.</summary>
internal static class PlanText
{
    public static void Write(Narrator narrator, EnginePlan plan)
    {
        foreach (var change in plan.Changes.Where(change => change.Kind != ChangeKind.Same))
        {
            narrator.Detail($"{ChangeWords.Sign(change.Kind)} {change.Resource}");
            Properties(narrator, change);
        }

        Findings(narrator, plan.Findings);
        var count = ChangeWords.CountTodo(plan.Changes);
        narrator.Done("Plan", plan.NothingToDo ? ChangeWords.Unchanged(count) : count);
    }

    public static void Findings(Narrator narrator, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            narrator.Detail(finding.ToString());
            if (finding.Fix is { } fix)
            {
                narrator.Detail($"    {fix}");
            }
        }
    }

    private static void Properties(Narrator narrator, Change change)
    {
        foreach (var property in change.Properties)
        {
            narrator.Detail($"    {ChangeWords.Of(property)}");
        }

        foreach (var note in change.Notes)
        {
            narrator.Detail($"    {note}");
        }
    }
}
