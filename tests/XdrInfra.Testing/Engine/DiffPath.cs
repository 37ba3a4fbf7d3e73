using System.Text.RegularExpressions;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Testing.Engine;

/// <summary>A path of a detailed difference, read as the engine reads it: names after dots, numbers or quoted names in brackets.</summary>
// https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties_path.go
public static partial class DiffPath
{
    /// <summary>The names and numbers of a path, or null if the engine cannot read it.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < path.Length)
        {
            if (Step().Match(path, at) is not { Success: true } step || (step.Groups["dot"].Success && at == 0))
            {
                return null;
            }

            steps.Add(step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Value.Replace("\\\"", "\""));
            at += step.Length;
        }

        return steps.Count == 0 ? null : steps;
    }

    /// <summary>True if the path leads to something; what is unknown or secret holds anything.</summary>
    public static bool Leads(IReadOnlyList<string> path, PropertyMap map)
    {
        PropertyValue? value = map;
        foreach (var step in path)
        {
            value = value switch
            {
                PropertyValue.Map { Entries: var entries } => entries.Find(step),
                PropertyValue.List { Items: var items } => int.TryParse(step, out var index) && index < items.Count ? items[index] : null,
                PropertyValue.Unknown or PropertyValue.Secret => value,
                _ => null,
            };
        }

        return value is not null;
    }

    [GeneratedRegex("""\G(?:(?<dot>\.)?(?<name>[^.\[]+)|\[(?<name>[0-9]+)\]|\["(?<quoted>(?:\\"|[^"])*)"\])""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
