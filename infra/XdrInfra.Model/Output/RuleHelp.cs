using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>What a report says about a code, apart from any finding.</summary>
public sealed record RuleHelp(string Code, string Slug, string Title, Level DefaultLevel)
{
    /// <summary>Why it matters, as full sentences.</summary>
    public string? Help { get; init; }

    /// <summary>The page of the rule.</summary>
    public string? HelpUrl { get; init; }
}
