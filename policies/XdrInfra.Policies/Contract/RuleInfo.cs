using XdrInfra.Model.Findings;

namespace XdrInfra.Policies.Contract;

/// <summary>What is fixed about a rule.</summary>
/// <param name="Code">Stable code from XDR3001 on; never changed and never used again.</param>
/// <param name="Slug">Readable name in kebab case: the page's file name, and the class name in Pascal case.</param>
/// <param name="Area">What the rule is about.</param>
/// <param name="Default">The level when nobody says otherwise.</param>
/// <param name="Title">What to do, as a short command without a full stop.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record RuleInfo(string Code, string Slug, RuleArea Area, Level Default, string Title, string Why)
{
    /// <summary>The rule's page, relative to the root of the repository.</summary>
    public string Page => $"policies/XdrInfra.Policies/Rules/{Area}/{Slug}.md";
}
