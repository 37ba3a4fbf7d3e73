namespace XdrInfra.Testing.Engine;

/// <summary>How one run is started.</summary>
public sealed record EngineOptions
{
    /// <summary>A preview changes nothing.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A failed resource does not stop the others.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Key with namespace to value, as the engine hands it over.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>Asked with each logical name before its registration is answered; an exception is the answer.</summary>
    public Func<string, Task>? BeforeAnswer { get; init; }
}
