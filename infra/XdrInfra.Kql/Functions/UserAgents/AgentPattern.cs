using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Functions.UserAgents;

/// <summary>What stands in a user agent, and what it means; the first pattern of a table that fits decides.</summary>
/// <param name="Pattern">With groups 1, 2 and so on for the parts of a version or, of a device, for its model; the last one is that of its name.</param>
/// <param name="Family">The name; empty takes the model.</param>
internal sealed record AgentPattern(string Pattern, string Family)
{
    // Text of strangers: this way of matching never goes back, so it takes no longer than the text is long.
    private readonly Lazy<Regex> _regex = new(() => new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>The maker of a device; empty when it is not known.</summary>
    public string Brand { get; init; } = string.Empty;

    /// <summary>Parts of a version that the family fixes, where the text holds others.</summary>
    public IReadOnlyList<string>? Version { get; init; }

    /// <summary>Where the pattern fits: the groups, with empty text for those that are not there.</summary>
    public string[]? Match(string agent) =>
        _regex.Value.Match(agent) is { Success: true } match ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)] : null;
}
