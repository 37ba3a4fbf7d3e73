using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Views;

/// <summary>Names of stacks in a sentence.</summary>
internal static class StackNames
{
    /// <summary>The other stacks of a group: <c>stack 'a'</c>, or <c>stacks 'a' and 'b'</c>. Looks at a few of them only, since a group may hold thousands.</summary>
    public static string Others(FleetMember member, IReadOnlyList<FleetMember> group)
    {
        var others = group.Where(other => !ReferenceEquals(other, member)).Select(other => other.Stack);
        return $"{(group.Count == 2 ? "stack" : "stacks")} {Names.Join(others, group.Count - 1)}";
    }
}
