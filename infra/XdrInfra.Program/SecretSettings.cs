using XdrInfra.Model.Findings;

namespace XdrInfra.Program;

/// <summary>Which values came from a secret setting. The engine hands secrets over in plain text, with a list of their keys.</summary>
internal static class SecretSettings
{
    /// <summary>The secret key that a place lies under, or null.</summary>
    public static string? KeyOf(Location origin, IReadOnlySet<string> secretKeys) => origin is Location.Property { Path: var path }
        ? secretKeys.FirstOrDefault(key => path == key || path.StartsWith($"{key}.", StringComparison.Ordinal) || path.StartsWith($"{key}[", StringComparison.Ordinal))
        : null;
}
