using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>How changes are called, by every plan, diff and run.</summary>
public static class ChangeWords
{
    /// <summary>One letter-wide sign, as in a unified diff.</summary>
    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Adopt => "=",
        ChangeKind.Update => "~",
        ChangeKind.Delete => "-",
        ChangeKind.Forget => "·",
        _ => " ",
    };

    /// <summary>What is to be done.</summary>
    public static string Todo(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Adopt => "adopt",
        ChangeKind.Update => "update",
        ChangeKind.Delete => "give back",
        ChangeKind.Forget => "let go",
        _ => "leave as it is",
    };

    /// <summary>What was done.</summary>
    public static string Done(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "created",
        ChangeKind.Adopt => "adopted",
        ChangeKind.Update => "updated",
        ChangeKind.Delete => "given back",
        ChangeKind.Forget => "let go",
        _ => "as it should be",
    };

    /// <summary>For example "2 to create, 1 to update"; kinds that do not happen are left out.</summary>
    public static string CountTodo(IEnumerable<Change> changes) => Count(changes, kind => $"to {Todo(kind)}");

    /// <summary>For example "3 created, 1 adopted, 27 as it should be"; kinds that did not happen are left out.</summary>
    public static string CountDone(IEnumerable<Change> changes) => Count(changes, Done);

    /// <summary>That there is nothing to do, with the count of what is as it should be.</summary>
    public static string Unchanged(string count) => count.Length == 0 ? "nothing to change" : $"nothing to change: {count}";

    /// <summary>One property: before and after.</summary>
    public static string Of(PropertyChange property) => $"{property.Path}: {property.Before ?? "(none)"} → {property.After ?? "(none)"}";

    private static string Count(IEnumerable<Change> changes, Func<ChangeKind, string> word) =>
        string.Join(", ", changes.GroupBy(change => change.Kind).OrderBy(group => group.Key).Select(group => $"{group.Count()} {word(group.Key)}"));
}
