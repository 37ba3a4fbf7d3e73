using XdrInfra.Policies;
using XdrInfra.Policies.Contract;

namespace XdrInfra.PolicyPack;

/// <summary>The rules that one resource is enough for. They stop a resource before it is made; all others need the whole stack.</summary>
/// <remarks>A test asks each of them about whole stacks and about their resources one by one, and wants the same answer.</remarks>
internal static class ResourceRules
{
    private static readonly HashSet<string> Codes =
    [
        "XDR3003", "XDR3005", "XDR3006", "XDR3011", "XDR3012", "XDR3013", "XDR3021", "XDR3023", "XDR3024", "XDR3032", "XDR3034", "XDR3040",
    ];

    /// <summary>Rules about one resource.</summary>
    public static IReadOnlyList<IRule> OfResource { get; } = [.. RuleSet.Rules.Where(rule => Includes(rule.Info))];

    /// <summary>Rules about the whole stack.</summary>
    public static IReadOnlyList<IRule> OfStack { get; } = [.. RuleSet.Rules.Where(rule => !Includes(rule.Info))];

    public static bool Includes(RuleInfo rule) => Codes.Contains(rule.Code);
}
