using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.ResourceGroups;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Workspaces;

/// <summary>What a stack asks of an existing workspace and does not get, each as a finding.</summary>
internal static class WorkspaceAdvice
{
    public static IReadOnlyList<Finding> For(PropertyValue.Map live, PropertyValue.Map inputs)
    {
        var findings = new List<Finding>();
        var name = live.Text("name");
        if (Locations.Differ(inputs.Text("location"), live.Text("location")))
        {
            findings.Add(HandlerFindings.LocationDiffers(Origin(inputs, "location"), $"The workspace '{name}'", inputs.Text("location"), live.Text("location")));
        }

        if (inputs.Flag("create") == false)
        {
            findings.AddRange(NotApplied(live, inputs));
        }
        else if (inputs.Whole("retentionInDays") is { } days && live.Whole("retentionInDays") is { } there && days < there)
        {
            findings.Add(HandlerFindings.RetentionKept(Origin(inputs, "retentionInDays"), $"The workspace '{name}'", there, days));
        }

        return findings;
    }

    private static IEnumerable<Finding> NotApplied(PropertyValue.Map live, PropertyValue.Map inputs)
    {
        var settings = WorkspaceBody.Settings.Append(("retentionInDays", ["retentionInDays"]));
        foreach (var (path, keys) in settings)
        {
            var (wanted, actual) = (WorkspaceBody.Get(inputs, keys), WorkspaceBody.Get(live, keys));
            if (wanted is not null && !PropertyReading.HasUnknown(wanted) && !PropertyEquality.Same(wanted, actual))
            {
                yield return HandlerFindings.NotApplied(wanted.Origin, path, PropertyText.Of(wanted), PropertyText.Of(actual));
            }
        }

        foreach (var (name, value) in inputs.Object("tags")?.Items ?? PropertyValue.Map.Empty.Items)
        {
            var actual = TagMerge.Find(live.Object("tags"), name);
            if (name != WorkspaceHandler.OwnerTag && !PropertyReading.HasUnknown(value) && actual != PropertyText.Of(value))
            {
                yield return HandlerFindings.NotApplied(value.Origin, $"tags.{name}", PropertyText.Of(value), actual);
            }
        }
    }

    private static Location Origin(PropertyValue.Map inputs, string key) => inputs[key]?.Origin ?? Location.None;
}
