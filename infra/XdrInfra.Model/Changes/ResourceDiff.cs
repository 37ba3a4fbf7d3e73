using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;

namespace XdrInfra.Model.Changes;

/// <summary>One resource before and after, field by field.</summary>
public static class ResourceDiff
{
    public static Change Between(Resource before, Resource after)
    {
        var properties = new List<PropertyChange>();
        if (before.Type != after.Type)
        {
            properties.Add(new("type", before.Type, after.Type));
        }

        AddOption(properties, "protect", before.Protect, after.Protect);
        AddOption(properties, "retainOnDelete", before.RetainOnDelete, after.RetainOnDelete);
        Compare(before.Inputs, after.Inputs, "", properties);
        return new(after.Name, after.Type, properties.Count == 0 ? ChangeKind.Same : ChangeKind.Update)
        {
            Properties = properties,
            Notes = Notes(before, after, properties),
            Origin = Place(after, properties),
        };
    }

    private static void AddOption(List<PropertyChange> properties, string name, bool before, bool after)
    {
        if (before != after)
        {
            properties.Add(new(name, before ? "true" : "false", after ? "true" : "false"));
        }
    }

    private static void Compare(PropertyValue? before, PropertyValue? after, string path, List<PropertyChange> properties)
    {
        if (before is PropertyValue.Map left && after is PropertyValue.Map right)
        {
            foreach (var key in left.Items.Keys.Union(right.Items.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Compare(left[key], right[key], path.Length == 0 ? key : $"{path}.{key}", properties);
            }
        }
        else if (before is PropertyValue.List old && after is PropertyValue.List current && Members(path, old, current) is { Count: > 0 } members)
        {
            properties.AddRange(members);
        }
        else if (!Same(before, after))
        {
            properties.Add(new(path, Shown(before), Shown(after)));
        }
    }

    /// <summary>What left a list and what came into it; empty when only the order differs.</summary>
    private static List<PropertyChange> Members(string path, PropertyValue.List before, PropertyValue.List after)
    {
        var left = before.Items.Select(PropertyText.Of).ToList();
        var right = after.Items.Select(PropertyText.Of).ToList();
        return
        [
            .. left.Except(right, StringComparer.Ordinal).Select(gone => new PropertyChange(path, gone, null)),
            .. right.Except(left, StringComparer.Ordinal).Select(added => new PropertyChange(path, null, added)),
        ];
    }

    /// <summary>Equal as data: where a value was written does not count.</summary>
    private static bool Same(PropertyValue? before, PropertyValue? after) => (before, after) switch
    {
        (null, null) => true,
        (PropertyValue.Secret left, PropertyValue.Secret right) => Same(left.Inner, right.Inner),
        (PropertyValue.List left, PropertyValue.List right) => left.Items.Length == right.Items.Length && left.Items.Zip(right.Items).All(pair => Same(pair.First, pair.Second)),
        (PropertyValue.Map left, PropertyValue.Map right) => left.Items.Count == right.Items.Count && left.Items.All(pair => Same(pair.Value, right[pair.Key])),
        (not null, not null) => before with { Origin = Location.None } == after with { Origin = Location.None },
        _ => false,
    };

    private static string? Shown(PropertyValue? value) => value is null ? null : PropertyText.Of(value);

    private static IReadOnlyList<string> Notes(Resource before, Resource after, List<PropertyChange> properties)
    {
        var notes = new List<string>();
        if (before.Type != after.Type)
        {
            notes.Add("Another provider would make it. A deployed stack refuses that; take the steps that the deployment prints.");
        }

        if (properties.Exists(property => property.Path == "create"))
        {
            notes.Add("A deployed stack refuses a change of 'create'; take the steps that the deployment prints.");
        }

        if (before.Protect && !after.Protect)
        {
            notes.Add("A delete is no longer refused.");
        }

        if (properties.Exists(property => property.Path == "plan"))
        {
            notes.Add("Azure changes the plan of a table at most once a week.");
        }

        if (!IsCheap(before) && IsCheap(after))
        {
            notes.Add("Analytics rules do not read a table on this plan, and its interactive days are the plan's own.");
        }

        return notes;
    }

    private static bool IsCheap(Resource resource) => resource.Inputs["plan"] is PropertyValue.Text { Value: not "Analytics" };

    /// <summary>The place of the first value that changed and is still there.</summary>
    private static Location Place(Resource after, List<PropertyChange> properties)
    {
        foreach (var property in properties)
        {
            if (after.Inputs[property.Path.Split('.')[0]] is { Origin: Location.Text place })
            {
                return place;
            }
        }

        return after.Origin;
    }
}
