using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
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
        narrator.Done("Plan", plan.NothingToDo ? $"nothing to change: {Count(plan)}" : Count(plan));
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
            narrator.Detail($"    {property.Path}: {property.Before ?? "(absent)"} → {property.After ?? "(absent)"}");
        }

        foreach (var note in change.Notes)
        {
            narrator.Detail($"    {note}");
        }
    }

    private static string Count(EnginePlan plan) => string.Join(", ", Enum.GetValues<ChangeKind>()
        .Select(kind => (Kind: kind, Count: plan.Changes.Count(change => change.Kind == kind)))
        .Where(part => part.Count > 0)
        .Select(part => $"{part.Count} to {Verb(part.Kind)}"));

    private static string Verb(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Adopt => "adopt",
        ChangeKind.Update => "update",
        ChangeKind.Delete => "give back",
        ChangeKind.Forget => "let go",
        _ => "leave as it is",
    };
}
