namespace XdrInfra.Model.Output;

/// <summary>What a report needs besides the findings.</summary>
public sealed record ReportOptions
{
    /// <summary>Version of the tool.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>Where the tool itself is explained; null when nobody knows.</summary>
    public string? HelpUrl { get; init; }

    /// <summary>The rules that exist, for formats that describe them.</summary>
    public IReadOnlyList<RuleHelp> Rules { get; init; } = [];

    /// <summary>The lines of a file, for formats that show them; null when it cannot be read.</summary>
    public Func<string, IReadOnlyList<string>?> Lines { get; init; } = _ => null;
}
