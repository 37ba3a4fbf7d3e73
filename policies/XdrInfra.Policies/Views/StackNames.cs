using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Views;

/// <summary>Names of stacks in a sentence.</summary>
internal static class StackNames
{
    /// <summary>The other stacks of a group: <c>stack 'a'</c>, or <c>stacks 'a' and 'b'</c>.</summary>
    public static string Others(FleetMember member, IReadOnlyList<FleetMember> group)
    {
        var others = group.Where(other => !ReferenceEquals(other, member)).Select(other => other.Stack).ToList();
        return $"{(others.Count == 1 ? "stack" : "stacks")} {Names.Join(others)}";
    }
}
