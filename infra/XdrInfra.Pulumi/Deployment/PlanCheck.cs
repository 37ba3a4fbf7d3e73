namespace XdrInfra.Pulumi.Deployment;

/// <summary>What keeps a plan from being registered as a whole.</summary>
public static class PlanCheck
{
    /// <summary>Every problem as a full sentence; none if the plan can be registered from end to end.</summary>
    public static IReadOnlyList<string> Problems(DeploymentPlan plan)
    {
        var names = plan.Resources.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);
        string[] found =
        [
            .. plan.Resources.IsEmpty ? ["The plan holds no resource; the engine would delete the whole stack."] : Array.Empty<string>(),
            .. Twins(plan),
            .. plan.Resources.SelectMany(resource => ProblemsOf(resource, names)),
            .. plan.Outputs.SelectMany(output => output.Value.Sources.Where(source => !names.Contains(source)),
                (output, source) => $"The stack output '{output.Key}' refers to '{source}', which is not in the plan."),
        ];

        // An order can be looked for only when every name leads somewhere.
        return found.Length > 0 ? found : [.. Circles(plan)];
    }

    private static IEnumerable<string> Twins(DeploymentPlan plan) => plan.Resources
        .GroupBy(resource => resource.Name, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => $"The plan holds {group.Count()} resources named '{group.Key}'; each name stands once.");

    private static IEnumerable<string> ProblemsOf(PlannedResource resource, HashSet<string> names)
    {
        if (resource.Type.Split(':') is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }])
        {
            yield return $"The resource '{resource.Name}' has the type '{resource.Type}'; a type has three parts, such as 'xdr:sentinel:Onboarding'.";
        }

        foreach (var predecessor in resource.Predecessors.Where(name => !names.Contains(name)))
        {
            yield return $"The resource '{resource.Name}' refers to '{predecessor}', which is not in the plan.";
        }
    }

    private static IEnumerable<string> Circles(DeploymentPlan plan)
    {
        var waiting = plan.Resources.ToDictionary(resource => resource.Name, resource => resource.Predecessors.ToHashSet(StringComparer.Ordinal));
        while (waiting.Where(entry => entry.Value.Count == 0).Select(entry => entry.Key).ToArray() is { Length: > 0 } free)
        {
            Array.ForEach(free, name => waiting.Remove(name));
            foreach (var predecessors in waiting.Values)
            {
                predecessors.ExceptWith(free);
            }
        }

        if (waiting.Count > 0)
        {
            yield return $"These resources wait for each other: {string.Join(", ", waiting.Keys.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))}.";
        }
    }
}
