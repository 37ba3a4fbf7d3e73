using System.Text.RegularExpressions;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>What a text setting may hold.</summary>
/// <param name="Pattern">Regular expression that the whole text matches; also the pattern of the JSON schema.</param>
/// <param name="MaxLength">Longest text.</param>
/// <param name="Words">What to write, as it follows "write".</param>
public sealed record TextRule(string Pattern, int MaxLength, string Words)
{
    // Interpreted: a pattern runs a few times a stack, and the length limit bounds its work.
    private readonly Lazy<Regex> _regex = new(() => new Regex(Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    public bool Allows(string text) => text.Length <= MaxLength && !text.Contains('\n') && _regex.Value.IsMatch(text);
}
