using System.Globalization;

namespace XdrInfra.Kql.Functions;

/// <summary>Paths such as <c>$.a['b'][0]</c>. Wildcards, slices and the like are no paths here.</summary>
// https://learn.microsoft.com/kusto/query/jsonpath
internal static class JsonPath
{
    /// <summary>The element; null when it is not there, or when the path is none.</summary>
    public static DynamicValue? Find(DynamicValue? value, string path)
    {
        if (Steps(path) is not { } steps)
        {
            return null;
        }

        foreach (var (name, index) in steps)
        {
            value = name is not null ? value?.Bag?.Find(name) : Item(value, index);
        }

        return value;
    }

    /// <summary>The names of a path through bags. What does not begin like a path is one name; null for a path with an index or a wrong one.</summary>
    public static IReadOnlyList<string>? Names(string path)
    {
        if (!path.StartsWith("$.", StringComparison.Ordinal) && !path.StartsWith("$[", StringComparison.Ordinal))
        {
            return [path];
        }

        var steps = Steps(path);
        return steps is null || steps.Exists(step => step.Name is null) ? null : [.. steps.Select(step => step.Name!)];   // checked on this line
    }

    private static DynamicValue? Item(DynamicValue? value, int index)
    {
        var items = value?.Items;
        var at = index < 0 ? index + (items?.Count ?? 0) : index;
        return items is not null && at >= 0 && at < items.Count ? items[at] : null;
    }

    private static List<(string? Name, int Index)>? Steps(string path)
    {
        var rest = path.StartsWith('$') ? path.AsSpan(1) : path.StartsWith('[') ? path : $".{path}";
        var steps = new List<(string? Name, int Index)>();
        while (!rest.IsEmpty)
        {
            if (ReadStep(ref rest) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps;
    }

    private static (string? Name, int Index)? ReadStep(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '.')
        {
            var length = rest[1..].IndexOfAny('.', '[');
            var name = length < 0 ? rest[1..] : rest[1..(length + 1)];
            rest = rest[(name.Length + 1)..];
            return name.IsEmpty || name is "*" ? null : (name.ToString(), 0);
        }

        var quote = rest.Length > 2 && rest[1] is '\'' or '"' ? rest[1] : '\0';
        var end = rest[0] != '[' ? -1 : quote == '\0' ? rest.IndexOf(']') : rest[2..].IndexOf(quote == '\'' ? "']" : "\"]", StringComparison.Ordinal) + 3;
        if (end < (quote == '\0' ? 2 : 3))
        {
            return null;
        }

        var inner = quote == '\0' ? rest[1..end] : rest[2..(end - 1)];
        rest = rest[(end + 1)..];
        return quote != '\0' ? (inner.ToString(), 0)
            : int.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? (null, index) : null;
    }
}
