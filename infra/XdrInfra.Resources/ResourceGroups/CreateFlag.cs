using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.ResourceGroups;

/// <summary>Who makes the workspace is decided once: a change on a deployed stack is refused with the safe steps.</summary>
internal static class CreateFlag
{
    public static IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old)
    {
        // An import does not know who made it.
        if (old?["create"] is null || inputs.IsUnknown("create"))
        {
            return [];
        }

        var (before, now) = (old.Flag("create") ?? true, inputs.Flag("create") ?? true);
        return before == now ? [] : [InputFindings.CreateChanged(inputs["create"]?.Origin ?? Location.None, before, now)];
    }
}
