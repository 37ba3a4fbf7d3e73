using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>The path of a change as the engine reads it. It looks each up in inputs and outputs, and fails the resource over one that it cannot read.</summary>
// https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties_path.go
// and applyReplaceOnChanges in https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_generator.go
internal static class EnginePath
{
    /// <summary>Down to the key where an input holds it; otherwise the property alone, whose values the engine finds by itself.</summary>
    /// <param name="path">A path of a plan: a property, or a property, a dot and the name of what lies in it, as it is.</param>
    /// <param name="inputs">What shall be true.</param>
    public static string Of(string path, PropertyMap inputs)
    {
        if (path.Split('.', 2) is not [var property, var key])
        {
            return path;
        }

        return inputs.Find(property)?.Revealed() is PropertyValue.Map { Entries: var entries } && entries.ContainsKey(key)
            ? property + Step(key)
            : property;
    }

    /// <summary>True if a path is what <c>ignoreChanges</c> names, or lies in it.</summary>
    public static bool LiesIn(string path, string ignored) =>
        path.StartsWith(ignored, StringComparison.Ordinal) && (path.Length == ignored.Length || path[ignored.Length] is '.' or '[');

    private static string Step(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        ? $".{key}"
        : $"[\"{key.Replace("\"", "\\\"")}\"]";
}
