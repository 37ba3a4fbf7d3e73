using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>How changes are called in every report.</summary>
public static class ChangeWords
{
    /// <summary>One letter-wide sign, as in a unified diff.</summary>
    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Adopt => "=",
        ChangeKind.Update => "~",
        ChangeKind.Delete => "-",
        ChangeKind.Forget => "o",
        _ => " ",
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Adopt => "adopt",
        ChangeKind.Update => "update",
        ChangeKind.Delete => "give back",
        ChangeKind.Forget => "let go",
        _ => "same",
    };

    /// <summary>For example "2 to create, 1 to update"; null when nothing changes.</summary>
    public static string? Sum(IEnumerable<Change> changes)
    {
        var groups = changes.Where(change => change.Kind != ChangeKind.Same).GroupBy(change => change.Kind).OrderBy(group => group.Key);
        var text = string.Join(", ", groups.Select(group => $"{group.Count()} to {Of(group.Key)}"));
        return text.Length == 0 ? null : text;
    }

    /// <summary>One property: before and after.</summary>
    public static string Of(PropertyChange property) => $"{property.Path}: {property.Before ?? "(none)"} -> {property.After ?? "(none)"}";
}
