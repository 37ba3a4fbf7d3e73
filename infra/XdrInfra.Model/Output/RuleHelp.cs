using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>What a report says about a code, apart from any finding.</summary>
public sealed record RuleHelp(string Code, string Slug, string Title, Level DefaultLevel)
{
    /// <summary>Why it matters, as full sentences.</summary>
    public string? Help { get; init; }

    /// <summary>The address of the rule's page.</summary>
    public string? HelpUrl { get; init; }

    /// <summary>Makes the page itself as Markdown, for formats that carry it along; null when there is none.</summary>
    public Func<string>? Page { get; init; }
}
