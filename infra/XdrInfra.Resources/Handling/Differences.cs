using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Handling;

/// <summary>Collects how outputs differ from inputs.</summary>
internal sealed class Differences(PropertyValue.Map outputs, PropertyValue.Map inputs)
{
    private readonly List<PropertyChange> _changes = [];
    private readonly List<string> _notes = [];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _replacedBy = [];
    private readonly List<string> _mayBeReplacedBy = [];
    private readonly List<string> _follows = [];

    /// <summary>Compares inputs that outputs carry under the same name; an input that is left out asks for nothing.</summary>
    public Differences Of(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Between(name, outputs[name], inputs[name]);
        }

        return this;
    }

    /// <summary>An input that names which object is meant.</summary>
    public Differences Identity(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (outputs[name] is not null && inputs.IsUnknown(name))
            {
                _mayBeReplacedBy.Add(name);
            }
            else if (outputs[name] is not null && inputs[name] is { } wanted && !PropertyEquality.Same(outputs[name], wanted))
            {
                _replacedBy.Add(name);
                Add(name, outputs[name], wanted);
            }
        }

        return this;
    }

    public Differences Between(string path, PropertyValue? before, PropertyValue? after)
    {
        if (after is null or PropertyValue.Null)
        {
            return this;
        }

        if (PropertyReading.HasUnknown(after) || !PropertyEquality.Same(before, after))
        {
            Add(path, before, after);
        }

        return this;
    }

    public Differences Add(string path, PropertyValue? before, PropertyValue? after)
    {
        _changes.Add(new PropertyChange(path, PropertyText.Of(before), PropertyText.Of(after)));
        return this;
    }

    public Differences Note(string note)
    {
        _notes.Add(note);
        return this;
    }

    public Differences Advise(IEnumerable<Finding> findings)
    {
        _findings.AddRange(findings);
        return this;
    }

    /// <summary>Outputs that an update finds out anew.</summary>
    public Differences Follow(params ReadOnlySpan<string> outputs)
    {
        _follows.AddRange(outputs);
        return this;
    }

    public Comparison ToComparison() => new([.. _changes])
    {
        Notes = [.. _notes],
        Findings = [.. _findings],
        ReplacedBy = [.. _replacedBy],
        MayBeReplacedBy = [.. _mayBeReplacedBy],
        Follows = [.. _follows],
    };
}
