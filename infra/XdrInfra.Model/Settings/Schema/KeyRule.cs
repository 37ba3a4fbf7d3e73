namespace XdrInfra.Model.Settings.Schema;

/// <summary>Which keys a map may have: a closed list of names, or any text that a rule allows.</summary>
/// <param name="What">What a key is, for example <c>table</c>.</param>
/// <param name="Legal">The names; empty when <paramref name="Rule"/> decides.</param>
/// <param name="Rule">The rule for keys that no list holds.</param>
public sealed record KeyRule(string What, IReadOnlyList<string> Legal, TextRule? Rule = null)
{
    public bool Allows(string key) => Rule?.Allows(key) ?? Legal.Contains(key);
}
