using XdrInfra.Model.Graph;
using XdrInfra.Policies;
using XdrInfra.Policies.Contract;

namespace XdrInfra.PolicyPack;

/// <summary>The rules that one resource is enough for. They stop a resource before it is made; all others need the whole stack.</summary>
/// <remarks>A test asks each of them about whole stacks and about their resources one by one, and wants the same answer.</remarks>
internal static class ResourceRules
{
    private static readonly string[] OfRetentions = ["XDR3003", "XDR3005", "XDR3006", "XDR3011", "XDR3013"];
    private static readonly string[] OfWorkspaces = ["XDR3012", "XDR3021", "XDR3023", "XDR3024", "XDR3032", "XDR3040"];
    private static readonly string[] OfConnectors = ["XDR3034"];

    private static readonly HashSet<string> Codes = [.. OfRetentions, .. OfWorkspaces, .. OfConnectors];

    // What a rule does not speak of, it is not asked about: a stack has hundreds of resources, and nearly all are of other kinds.
    private static readonly Dictionary<string, IReadOnlyList<IRule>> ByKind = new(StringComparer.Ordinal)
    {
        [ResourceKinds.TableRetention] = Named(OfRetentions),
        [ResourceKinds.Workspace] = Named(OfWorkspaces),
        [ResourceKinds.NativeWorkspace] = Named(OfWorkspaces),
        [ResourceKinds.DefenderXdrConnector] = Named(OfConnectors),
    };

    /// <summary>Rules about one resource.</summary>
    public static IReadOnlyList<IRule> OfResource { get; } = [.. RuleSet.Rules.Where(rule => Includes(rule.Info))];

    /// <summary>Rules about the whole stack.</summary>
    public static IReadOnlyList<IRule> OfStack { get; } = [.. RuleSet.Rules.Where(rule => !Includes(rule.Info))];

    /// <summary>Rules about a resource of a kind.</summary>
    public static IReadOnlyList<IRule> OfKind(string kind) => ByKind.GetValueOrDefault(kind, []);

    public static bool Includes(RuleInfo rule) => Codes.Contains(rule.Code);

    private static IReadOnlyList<IRule> Named(string[] codes) => [.. RuleSet.Rules.Where(rule => codes.Contains(rule.Info.Code))];
}
