using System.Collections.Immutable;
using XdrInfra.Model.Findings;

namespace XdrInfra.Policies.Contract;

/// <summary>What a rule says of a stack.</summary>
public abstract record RuleResult
{
    private RuleResult() { }   // closed set: only the nested cases below

    public static RuleResult Pass { get; } = new Passed();

    public sealed record Passed : RuleResult;

    public sealed record Failed(ImmutableArray<RuleFinding> Findings) : RuleResult;

    /// <summary>The stack has nothing that the rule speaks of.</summary>
    public sealed record NotApplicable(string Why) : RuleResult;

    /// <summary>The answer hangs on a value that is not known yet.</summary>
    public sealed record Undecided(Location At) : RuleResult;

    public static RuleResult Found(Location location, string message, string fix) =>
        new Failed([new RuleFinding(location, message, fix)]);

    public static RuleResult Skip(string why) => new NotApplicable(why);

    public static RuleResult Unknown(Location unknown) => new Undecided(unknown);

    /// <summary>Several questions at once: what was found decides, then the first unknown, then pass.</summary>
    public static RuleResult Of(IEnumerable<RuleFinding> findings, IEnumerable<Location> unknown)
    {
        var found = findings.ToImmutableArray();
        return found.Length > 0 ? new Failed(found) : unknown.FirstOrDefault() is { } first ? Unknown(first) : Pass;
    }
}
